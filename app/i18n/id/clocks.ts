const clocks = {
	/** Rules by which deadlines are counted, as they are called in a list. */
	rules: {
		courtesy: { name: "Tenggat kewajaran Tagih" },
		kip_answer: { name: "Jawaban atas permintaan informasi" },
		kip_objection: { name: "Pengajuan keberatan informasi" },
		kip_objection_reply: { name: "Tanggapan atas keberatan informasi" },
		kip_dispute: { name: "Pengajuan sengketa ke Komisi Informasi" },
		ki_start: { name: "Awal penyelesaian sengketa informasi" },
		ki_ruling: { name: "Akhir penyelesaian sengketa informasi" },
		bpk_reply: { name: "Jawaban atas rekomendasi BPK" },
		bpk_review: { name: "Penelaahan tindak lanjut oleh BPK" },
		apip_reply: { name: "Tindak lanjut rekomendasi Inspektorat" },
		complaint_reply: { name: "Jawaban atas pengaduan pelayanan" },
		complaint_completion: { name: "Penyelesaian pengaduan pelayanan" },
		supervisory_complaint: { name: "Pengaduan berkadar pengawasan" },
		reply_handling: { name: "Penanganan hak jawab oleh situs ini" },
	},
	movedTitle: (from: string, to: string) => `Tenggat bergeser dari ${from} ke ${to}`,
};

export default clocks;
