interface AboutWords {
	title: string;
	metaDescription: string;
	lead: string;
	/** `id` is the anchor in the address and is the same in every language. */
	sections: Array<{
		id: string;
		heading: string;
		paragraphs: string[];
		items?: string[];
	}>;
}

const about: AboutWords = {
	title: "Tentang Tagih",
	metaDescription:
		"Cara kerja Tagih, arti tanda tangan dan status, cara situs ini memperlakukan dugaan dan data pribadi, serta batas-batasnya.",
	lead: "Tagih mencatat tuntutan warga kepada pejabat dan lembaga publik, lalu mencatat apa yang terjadi sesudahnya. Setiap tuntutan menunjuk ke kalimat asalnya di sumber, dan setiap perubahan status menunjuk ke buktinya.",
	sections: [
		{
			id: "how-it-works",
			heading: "Cara kerja",
			paragraphs: [
				"Sebuah kasus bermula dari sumber yang sudah terbit, biasanya artikel berita. Tuntutan diambil dari sumber itu. Satu tuntutan berisi satu tindakan, satu pihak yang dituntut, dan satu hasil yang dapat diperiksa.",
				"Alurnya seperti ini:",
			],
			items: [
				"Artikel dicatat sebagai sumber, lengkap dengan penerbit dan tautannya. Situs ini memuat kutipan, bukan seluruh artikel.",
				"Setiap tuntutan disertai kutipan yang sama persis dengan teks sumber. Di samping kutipan tertulis siapa yang mengatakannya menurut sumber, dan apakah itu kutipan langsung atau tidak langsung.",
				"Warga menandatangani tuntutan yang mereka dukung.",
				"Pemantau mencatat apa yang terjadi, misalnya surat dikirim, diterima, dijawab, atau tidak dijawab. Setiap catatan disertai bukti.",
				"Tidak ada yang diubah atau dihapus diam-diam. Catatan yang keliru diperbaiki dengan catatan baru. Teks yang keliru dibiarkan, dan di sampingnya dimuat ralat bertanggal; kutipan pun tidak pernah diubah. Perubahan yang penting pada sebuah tuntutan menjadi versi baru, setelah diperiksa moderator dari luar organisasi pengusulnya; versi lama tetap dapat dibaca. Pengecualiannya adalah data pribadi penanda tangan, yang dihapus jika pemiliknya mencabut tanda tangan.",
			],
		},
		{
			id: "what-a-signature-is",
			heading: "Arti satu tanda tangan",
			paragraphs: [
				"Satu tanda tangan berarti pemilik satu alamat email menyatakan dukungan untuk satu tuntutan. Satu alamat email hanya dihitung satu kali untuk setiap tuntutan.",
				"Tanda tangan terikat pada versi naskah yang dibaca penanda tangannya. Jika terbit versi baru, Anda ditanyai lewat satu email apakah Anda mendukungnya juga; tanpa jawaban, tanda tangan Anda tetap untuk versi lama. Jumlah seluruhnya dan jumlah untuk versi terbaru ditampilkan bersama.",
				"Tanda tangan dihitung setelah dikonfirmasi. Anda menerima email berisi tautan dan kode 6 angka. Buka tautan itu lalu tekan tombol konfirmasi, atau ketik kodenya di situs. Membuka tautan saja belum mengonfirmasi apa pun.",
				"Anda tidak perlu membuat akun. Anda harus berusia 18 tahun atau lebih.",
				"Anda dapat mencabut tanda tangan kapan saja. Yang terjadi pada data Anda sesudah itu dijelaskan di bagian Privasi.",
			],
		},
		{
			id: "statuses",
			heading: "Arti status",
			paragraphs: [
				"Status hanya berubah melalui catatan yang memuat pelaku, tanggal, dan bukti. Perubahan tanpa ketiganya ditolak. Catatan lama tetap terlihat di linimasa.",
				"Pengusul mengajukan tuntutan dan dapat mencabutnya. Moderator yang bukan pengusul memeriksa tuntutan sebelum terbit. Penyampaian kepada pihak yang dituntut dicatat oleh pengusul atau pemantau, dan perkembangan sesudahnya dicatat oleh pemantau. Putusan “Terpenuhi” dan “Terpenuhi sebagian” memerlukan dua pemantau: satu mengusulkan, satu lagi menyetujui.",
				"Waktu untuk menanggapi baru dihitung sejak ada bukti terima, misalnya tanda terima surat, cap agenda, atau nomor register. Artikel berita tidak memulai hitungan waktu. Surat yang dikirim tanpa bukti terima juga tidak.",
				"Saat ini hanya ada satu tenggat, yaitu tenggat kewajaran 30 hari kalender yang ditetapkan oleh situs ini sendiri. Ini bukan tenggat hukum. Pihak yang melewatinya belum tentu melanggar aturan apa pun.",
				"Status akhir dapat dibuka kembali jika ada bukti baru. Putusan lama tetap terlihat.",
				"Arti setiap status:",
			],
			items: [
				"Draf: tuntutan masih disusun dan belum tampil untuk umum.",
				"Ditinjau moderator: tuntutan sedang diperiksa dan belum tampil untuk umum.",
				"Terbit – menggalang dukungan: tuntutan tampil untuk umum dan dapat ditandatangani.",
				"Disampaikan: tuntutan sudah dikirim kepada pihak yang dituntut.",
				"Diterima/teregister: ada bukti bahwa pihak yang dituntut sudah menerimanya.",
				"Sedang diproses: ada bukti bahwa pihak yang dituntut sedang menanganinya.",
				"Ditanggapi: ada jawaban resmi, dan jawaban itu dimuat apa adanya. Ditanggapi tidak sama dengan dipenuhi.",
				"Terpenuhi: dokumen menunjukkan bahwa hasil yang dituntut sudah tercapai. Berita saja tidak cukup.",
				"Terpenuhi sebagian: dokumen menunjukkan bahwa hanya sebagian hasil yang tercapai. Ini tidak dihitung sebagai terpenuhi.",
				"Ditolak: pihak yang dituntut menjawab bahwa tuntutan tidak akan dilaksanakan.",
				"Bukan kewenangan / dialihkan: menurut aturan atau jawaban yang dikutip, yang berwenang adalah lembaga lain atau perlu persetujuannya.",
				"Tidak ditanggapi: tenggat sudah lewat, pengingat sudah dikirim, dan tuntutan ditutup tanpa jawaban.",
				"Digabung: moderator menggabungkan tuntutan ke tuntutan lain yang sama. Tanda tangan tidak dipindahkan; para penanda tangan diberi tahu.",
				"Dicabut pengusul: pengusul menarik tuntutan dan menuliskan alasannya. Riwayatnya tetap ada.",
			],
		},
		{
			id: "allegations",
			heading: "Dugaan dan hak jawab",
			paragraphs: [
				"Sebagian isi kasus adalah dugaan, yaitu sangkaan yang belum terbukti. Dugaan diberi label “dugaan” dan disebut asalnya. Dimuatnya sebuah dugaan tidak berarti situs ini menyatakannya benar.",
				"Situs ini memegang asas praduga tak bersalah. Setiap orang dianggap tidak bersalah sampai ada putusan pengadilan yang berkekuatan hukum tetap.",
				"Tuntutan ditujukan kepada jabatan atau lembaga, bukan kepada pribadi. Pejabat yang tidak disebut namanya oleh sumber tidak disebut namanya di sini.",
				"Siapa pun yang dituntut atau disebut dalam sebuah kasus memiliki hak jawab. Formulir untuk hak jawab belum ada. Untuk sementara, tulislah ke alamat kontak pengelola di bawah, dan sebutkan halaman serta bagian yang Anda jawab.",
				"Saat sebuah kasus terbit, lembaga yang dituntut atau disoal di dalamnya diberi tahu lewat email, satu kali, ke alamat yang dimuat lembaga itu sendiri. Halaman kasus menyebut siapa yang sudah diberi tahu dan kapan. Selama alamat resminya belum diketahui, halaman itu mengatakannya.",
			],
		},
		{
			id: "roles",
			heading: "Siapa boleh apa",
			paragraphs: [
				"Membaca, menandatangani, dan mengikuti tidak memerlukan akun. Akun diberikan lewat undangan, kepada orang yang mengerjakan catatan ini. Sebuah akun dapat memiliki beberapa peran di situs, dan peran di satu atau beberapa organisasi.",
				"Pengurus dan anggota adalah peran di dalam satu organisasi, dan hanya berlaku untuk organisasi itu. Tabel ini juga yang dipakai situs saat memeriksa izin.",
			],
		},
		{
			id: "privacy",
			heading: "Privasi",
			paragraphs: [
				"Pengendali data pribadi adalah pengelola situs ini. Alamat kontaknya ada di bawah.",
				"Saat Anda menandatangani, data yang dikumpulkan adalah nama, alamat email, kabupaten/kota, pernyataan bahwa Anda berusia 18 tahun atau lebih, dan persetujuan Anda. Setiap persetujuan dicatat bersama versi teks dan waktunya. Situs ini tidak meminta NIK, KTP, tanggal lahir, atau agama.",
				"Alamat email disimpan dalam bentuk terenkripsi. Untuk mengenali alamat yang sama, situs ini memakai hash berkunci, yaitu kode yang dihitung dari alamat email dengan sebuah kunci rahasia.",
				"Alamat IP sama sekali tidak disimpan oleh aplikasi ini. Pembaca dan penanda tangan tidak diberi cookie. Satu-satunya cookie adalah cookie sesi untuk pengusul dan pemantau yang masuk ke akunnya.",
				"Formulir yang tidak dikonfirmasi dihapus setelah 7 hari. Jika Anda mencabut tanda tangan, nama dan alamat email Anda langsung dihapus. Yang tersisa adalah catatan hitungan anonim (tuntutan, kabupaten/kota, tanggal) dan hash berkunci, yang tidak dapat dibaca kembali tanpa kuncinya. Pengelola memegang kunci itu, sehingga masih dapat memeriksa apakah sebuah alamat pernah dipakai. Jika pengelola membuat salinan cadangan, data di dalamnya hilang menurut jadwal pencadangan.",
				"Jika Anda hanya mengikuti sebuah kasus, yang disimpan hanya alamat email Anda, dan alamat itu dihapus begitu Anda berhenti. Pengusul, pemantau, dan moderator memiliki akun: nama mereka tampil di linimasa di samping catatan yang mereka buat, dan alamat email mereka disimpan terenkripsi. Untuk setiap peramban tempat mereka masuk disimpan jenis perambannya, waktu masuk, dan hari terakhir dipakai, agar mereka dapat mengakhiri sesi yang tidak mereka kenal. Jika mereka menambahkan kunci sandi (passkey), yang disimpan hanya kunci publik, nama yang mereka pilih, dan hari terakhir dipakai; sidik jari atau wajah tidak pernah meninggalkan perangkat. Anggota sebuah organisasi dapat melihat nama dan alamat email sesama anggota. Siapa yang mencatat alamat resmi sebuah lembaga atau menutup sebuah pekerjaan ikut dicatat, agar kekeliruan dapat ditanyakan.",
				"Jika Anda melaporkan isi situs ini dan menulis alamat email, alamat itu disimpan terenkripsi, hanya dipakai untuk mengirim jawaban, dan dilupakan 30 hari setelah keputusan atau setelah keputusan kedua. Penjelasan laporan hanya dibaca moderator.",
				"Data Anda diserahkan kepada pihak yang dituntut hanya jika Anda menyetujuinya, dan saat ini tidak ada yang diserahkan secara otomatis. Email dikirim melalui server email pengelola. Data disimpan di tempat pengelola menjalankan situs ini.",
				"Menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Anda berhak mendapat informasi tentang data Anda, memperbaikinya, mengakses dan memperoleh salinannya, meminta penghapusannya, dan menarik persetujuan. Di halaman tanda tangan Anda (tautannya ada di email), Anda dapat mengunduh data, menyembunyikan nama, dan mencabut. Untuk hal lain, tulislah ke alamat di bawah.",
				"Setiap data dipakai untuk tujuan berikut:",
			],
			items: [
				"Nama dan kabupaten/kota: mencatat dukungan Anda. Tanpa persetujuan tambahan, yang tampil untuk umum hanya inisial dan kabupaten/kota.",
				"Nama lengkap, jika Anda setuju: ditampilkan untuk umum di daftar tanda tangan.",
				"Alamat email: mengirim tautan dan kode konfirmasi, memastikan satu alamat hanya dihitung satu kali untuk setiap tuntutan, dan bertanya satu kali untuk setiap naskah baru apakah Anda mendukungnya.",
				"Alamat email, jika Anda setuju: mengirim kabar tentang perkembangan kasus.",
				"Nama dan kabupaten/kota, jika Anda setuju: diserahkan kepada pihak yang dituntut bersama tanda tangan.",
				"Pernyataan usia: memastikan hanya orang berusia 18 tahun atau lebih yang menandatangani.",
				"Catatan persetujuan: menunjukkan apa yang Anda setujui dan kapan.",
			],
		},
		{
			id: "limits",
			heading: "Batas-batas situs ini",
			paragraphs: ["Hal-hal berikut perlu Anda ketahui saat membaca situs ini:"],
			items: [
				"Email yang terkonfirmasi tidak membuktikan siapa pemiliknya. Satu orang dapat memiliki beberapa alamat email.",
				"Jumlah tanda tangan adalah jumlah pasti alamat email yang terkonfirmasi, bukan jumlah orang.",
				"Catatan kasus bermula dari apa yang ditulis artikel. Situs ini tidak menilai apakah isi artikel itu benar.",
				"Penjelasan tentang peraturan di situs ini belum diperiksa oleh ahli hukum. Jangan gunakan sebagai nasihat hukum.",
				"Terjemahan ke bahasa Inggris dibuat oleh Tagih sendiri. Jika ada perbedaan, rujuklah teks bahasa Indonesia.",
				"Belum ada catatan yang membuat pihak luar dapat mengetahui jika linimasa diubah diam-diam. Hal itu masih direncanakan. Sampai saat itu, pembaca perlu memercayai orang yang mengelola basis data.",
			],
		},
		{
			id: "contact",
			heading: "Kode sumber dan kontak",
			paragraphs: [
				"Tagih adalah perangkat lunak dengan kode sumber terbuka, berlisensi GNU AGPL versi 3. Siapa pun boleh membaca, menjalankan, dan mengubahnya menurut lisensi itu.",
				"Nama dan kode kabupaten/kota berasal dari idn-area-data (https://github.com/fityannugroho/idn-area-data), yang tersedia dengan Open Database License (https://opendatacommons.org/licenses/odbl/1-0/).",
				"Jika Anda menemukan kekeliruan, tulislah ke alamat di bawah. Sebutkan halaman, bagian yang keliru, dan sumber yang menunjukkan isi yang benar.",
			],
		},
	],
};

export default about;
