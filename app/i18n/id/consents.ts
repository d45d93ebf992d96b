// A changed sentence is a new consent: change `version` in both languages together with the words.
const consents = {
	version: "2026-11-24",
	signature: {
		label: "Saya setuju data saya diproses untuk tanda tangan ini.",
		hint: "Wajib. Nama, email, dan kabupaten/kota dipakai untuk mengonfirmasi dan mencatat tanda tangan Anda. Anda dapat menarik persetujuan kapan saja dengan mencabut tanda tangan.",
	},
	publicName: {
		label: "Tampilkan nama lengkap saya kepada umum.",
		hint: "Tidak wajib. Jika tidak dicentang, yang tampil hanya inisial dan kabupaten/kota Anda.",
	},
	updates: {
		label: "Kirimi saya email jika ada perkembangan dalam kasus ini.",
		hint: "Tidak wajib. Anda dapat berhenti menerima email kapan saja.",
	},
	shareWithAddressee: {
		label: "Nama dan kabupaten/kota saya boleh diserahkan kepada pihak yang dituntut bersama tanda tangan.",
		hint: "Tidak wajib. Alamat email Anda tidak ikut diserahkan.",
	},
	adult: {
		label: "Saya berusia 18 tahun atau lebih.",
		hint: "Wajib. Kami tidak menanyakan tanggal lahir Anda.",
	},
};

export default consents;
