const suggestions = {
	whyHeading: "Mengapa diusulkan",
	explained:
		"Usulan ini dibuat oleh aturan bahasa, bukan oleh manusia, dan bisa keliru. Tidak ada yang tersimpan sebelum Anda memilihnya.",
	kinds: {
		demands: "Tuntutan",
		statements: "Pernyataan",
		organisations: "Organisasi",
		offices: "Jabatan dan lembaga",
		dates: "Tanggal",
	},
	reasons: {
		"urging-verb": "Ada kata mendesak, menuntut, meminta, atau sejenisnya.",
		"passive-urging": "Ada lembaga yang “diminta” atau “didesak” melakukan sesuatu.",
		hope: "Ada harapan agar sebuah lembaga melakukan sesuatu.",
		obligation: "Disebut bahwa sebuah lembaga “harus”, “wajib”, atau “jangan” melakukan sesuatu.",
		"passive-obligation": "Disebut bahwa sesuatu “harus” dihentikan, diperiksa, dicabut, atau sejenisnya.",
		imperative: "Berbentuk perintah, misalnya “copot” atau “usut”.",
		"list-item": "Butir dari daftar tuntutan.",
		"after-announcement": "Mengikuti kalimat yang mengumumkan beberapa tuntutan.",
		"inside-quote": "Diucapkan di dalam kutipan.",
		"quotation-marks": "Ada di antara tanda kutip.",
		"quotation-mark-missing": "Tanda kutip penutupnya tidak ada; periksa di mana kutipan berakhir.",
		"attribution-after": "Setelahnya tertulis siapa yang berkata.",
		"attribution-before": "Sebelumnya tertulis siapa yang berkata.",
		"reporting-verb": "Ada kata mengatakan, menilai, menjelaskan, atau sejenisnya.",
		"according-to": "Ada kata “menurut”.",
		pronoun: "Pembicaranya hanya disebut “-nya” atau “ia”; nama diambil dari kalimat sebelumnya.",
		"same-paragraph": "Pembicaranya diambil dari kalimat sebelumnya.",
		"speaker-not-certain":
			"Teks tidak memastikan siapa yang berbicara. Periksa sumbernya; biarkan kosong bila tetap tidak jelas.",
		"organisation-word": "Diawali kata seperti forum, aliansi, atau yayasan.",
		"company-form": "Diawali PT, CV, atau UD.",
		"short-form": "Singkatan yang diperkenalkan dalam teks ini.",
		"office-word": "Diawali nama jabatan, misalnya bupati atau kepala dinas.",
		"institution-word": "Diawali nama lembaga, misalnya dinas atau DPRD.",
		"date-digits": "Berbentuk tanggal dengan angka.",
		"date-words": "Berbentuk tanggal dengan nama bulan.",
	},
};

export default suggestions;
