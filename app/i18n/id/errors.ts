/** What is wrong with a field or a form, by its code, and what to do next. */
const errors = {
	required: "Isi bagian ini.",
	"text-long": "Terlalu panjang. Pendekkan teksnya.",
	"text-control": "Ada karakter yang tidak dapat disimpan. Ketik ulang bagian ini.",
	"name-required": "Tulis nama Anda.",
	"name-invalid": "Tulis nama dengan huruf, tanpa alamat web.",
	"email-required": "Tulis alamat email Anda.",
	"email-invalid": "Alamat email belum lengkap. Contoh: sari@contoh.id",
	"region-required": "Pilih kabupaten atau kota Anda.",
	"region-unknown": "Kabupaten atau kota ini tidak ada di daftar. Pilih dari daftar.",
	"demands-required": "Pilih paling sedikit satu tuntutan.",
	"demand-unknown": "Tuntutan ini tidak ada di kasus ini. Pilih dari daftar.",
	"demand-closed": "Salah satu tuntutan sudah ditutup dan tidak menerima tanda tangan. Pilih yang lain.",
	"consent-required": "Centang persetujuan ini agar tanda tangan Anda boleh diproses.",
	"adult-required":
		"Hanya orang berusia 18 tahun atau lebih yang dapat menandatangani. Anda tetap boleh membaca dan mengikuti kasus ini.",
	"code-format": "Kode terdiri dari 6 angka. Salin semuanya dari email terakhir.",
	"code-wrong": "Kode tidak cocok. Periksa angka di email terakhir.",
	"code-exhausted": "Kode salah terlalu sering dan tidak berlaku lagi. Gunakan tautan di dalam email.",
	"link-invalid": "Tautan ini tidak lengkap. Salin seluruh tautan dari email.",
	"link-expired": "Tautan ini sudah tidak berlaku. Isi formulirnya sekali lagi untuk mendapat tautan baru.",
	"choice-unknown": "Pilihan ini tidak ada. Pilih dari daftar.",
	"date-required": "Tulis tanggal kejadiannya.",
	"title-required": "Tulis judul catatannya.",
	"body-required": "Tulis keterangannya.",
	"status-required": "Pilih status yang baru.",
	"date-invalid": "Tanggal tidak ada di kalender. Contoh: 2026-11-24",
	"date-in-future": "Tanggal ini belum tiba. Catat hanya yang sudah terjadi.",
	"year-invalid": "Tulis tahun dengan empat angka, dari 2000 sampai 2199.",
	"days-required": "Tulis hari liburnya, satu baris satu hari.",
	"decree-required": "Tulis nama dan nomor keputusannya.",
	"decree-source": "Tulis alamat web keputusannya.",
	"not-a-calendar":
		"Ini bukan berkas iCalendar yang dapat dibaca. Pilih berkas lain, atau tulis harinya satu per satu.",
	"calendar-too-large": "Berkas lebih besar dari 256 KB. Pilih berkas untuk satu tahun saja.",
	"calendar-untested":
		"Isinya berubah sejak diuji, atau belum pernah diuji. Periksa hasil uji di bawah, lalu terbitkan.",
	"calendar-refused": "Ada baris yang ditolak. Perbaiki, lalu uji lagi.",
	"calendar-same": "Kalender ini sama dengan yang sudah berlaku.",
	"calendar-moved-on":
		"Orang lain baru saja menerbitkan kalender tahun ini. Hasil uji di bawah sudah dibandingkan dengan yang baru; periksa lagi.",
	"clock-moved-on":
		"Tenggat ini sudah berubah sejak Anda membuka halaman ini. Periksa keadaannya, lalu putuskan lagi.",
	"before-last-change":
		"Tanggal ini sebelum perubahan terakhir tenggat ini. Pilih tanggal yang sama atau sesudahnya.",
	"clock-overdue":
		"Tenggat ini sudah lewat pada tanggal itu. Keterlambatan tidak dapat dihapus dengan jeda atau perpanjangan.",
	"extension-too-long": "Perpanjangan ini lebih lama daripada yang dibolehkan aturannya.",
	"mail-domain-required": "Tulis domain emailnya.",
	"mail-domain-invalid": "Ini bukan domain email. Contoh: inspektorat.contohprov.go.id",
	"mail-domain-shared":
		"Siapa saja dapat mempunyai alamat di sana, jadi domain ini tidak membuktikan apa-apa. Tulis domain milik lembaga itu sendiri.",
	"mail-domain-known": "Domain ini sudah tercatat untuk lembaga ini.",
	"mail-domain-unknown": "Domain ini tidak berlaku untuk lembaga ini. Muat ulang halamannya.",
	"why-required": "Tulis alasannya, atau dari mana Anda mengetahuinya.",
	"url-invalid": "Tulis alamat web yang lengkap, diawali https://",
	"source-required": "Tulis alamat web sumbernya.",
	"evidence-required": "Sertakan bukti: pilih berkas atau tulis alamat webnya.",
	"evidence-title-required": "Tulis nama buktinya, misalnya “Tanda terima surat 12/X/2026”.",
	"file-too-large": "Berkas lebih besar dari 10 MB. Perkecil, lalu pilih lagi.",
	"file-type": "Jenis berkas ini tidak diterima. Gunakan PDF, JPEG, PNG, atau WebP.",
	"file-empty": "Berkas ini kosong. Pilih berkas lain.",
	"file-not-kept":
		"Berkas sedang tidak dapat disimpan di sini. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.",
	"file-damaged": "Berkas ini rusak atau terpotong. Simpan ulang, lalu pilih lagi.",
	"file-encrypted": "PDF ini dikunci dengan sandi. Simpan ulang tanpa sandi, lalu pilih lagi.",
	"file-animated": "Gambar ini bergerak. Pilih gambar yang diam.",
	"file-heavy": "Berkas ini terlalu besar atau terlalu rumit setelah dibuka. Perkecil, lalu pilih lagi.",
	"file-again": "Pilih berkasnya sekali lagi: peramban tidak menyimpannya.",
	"status-moved-on":
		"Status sudah berubah sejak Anda membuka halaman ini. Periksa status yang baru, lalu putuskan lagi.",
	"move-not-allowed":
		"Perubahan ini tidak ada di tabel status, atau bukan untuk peran Anda. Pilih status lain.",
	"evidence-too-weak":
		"Bukti ini belum cukup kuat untuk status itu. Baca syaratnya di bawah pilihan status, lalu sertakan bukti yang memenuhinya.",
	"second-person-needed":
		"Putusan ini memerlukan pemantau kedua. Minta pemantau lain membuka halaman ini dan memilih status yang sama.",
	"already-proposed":
		"Anda sudah mengusulkan putusan ini. Pemantau lain harus menyetujuinya: kirimi dia tautan tuntutan ini.",
	"not-overdue-enough":
		"Belum 14 hari lewat tenggat, atau belum ada pengingat yang tercatat. Catat pengingatnya dahulu, atau tunggu sampai waktunya.",
	"role-missing": "Akun Anda tidak memiliki peran untuk ini. Minta pengelola memberikannya.",
	"event-unknown": "Catatan yang diralat tidak ada di kasus ini. Pilih catatan dari daftar.",
	"url-credentials": "Hapus nama dan sandi dari alamat ini, lalu kirim lagi.",
	"url-port":
		"Alamat dengan nomor port tidak dapat dibuka dari sini. Hapus nomornya, atau tempel teks artikelnya.",
	"host-unknown": "Situs dengan nama ini tidak ditemukan. Periksa ejaannya, atau tempel teks artikelnya.",
	"address-private":
		"Alamat ini bukan halaman publik, jadi tidak dapat dibuka dari sini. Tempel teks artikelnya.",
	"redirect-refused":
		"Halaman ini meneruskan ke alamat yang tidak dapat kami buka. Tulis alamat akhirnya, atau tempel teks artikelnya.",
	"page-gone":
		"Penerbit menjawab bahwa halaman ini tidak ada. Periksa alamatnya, atau tempel teks artikelnya.",
	"page-forbidden":
		"Penerbit tidak mengizinkan kami membuka halaman ini. Buka di peramban Anda, lalu tempel teks artikelnya.",
	"page-failed": "Situs penerbit sedang bermasalah. Coba lagi nanti, atau tempel teks artikelnya.",
	"page-type":
		"Alamat ini bukan halaman web, teks, atau PDF. Tulis alamat artikelnya, atau tempel teks artikelnya.",
	"page-too-large": "Halaman ini lebih besar dari 5 MB. Tempel teks artikelnya.",
	"page-too-slow":
		"Situs penerbit tidak menjawab dalam 10 detik. Coba lagi nanti, atau tempel teks artikelnya.",
	"connection-failed": "Sambungan ke situs penerbit gagal. Coba lagi nanti, atau tempel teks artikelnya.",
	"article-empty": "Tidak ada teks artikel yang dapat dibaca di sini. Tempel teks artikelnya.",
	"article-too-long": "Teks ini lebih besar dari 2 MB. Tempel hanya bagian yang memuat kutipannya.",
	"article-unreadable":
		"Halaman ini terlalu rumit untuk dibaca di sini. Buka di peramban Anda, lalu tempel teks artikelnya.",
	"article-type":
		"Berkas ini bukan HTML atau PDF. Simpan halamannya sebagai HTML atau PDF, atau tempel teks artikelnya.",
	"pdf-encrypted": "PDF ini dikunci dengan sandi. Simpan ulang tanpa sandi, atau tempel teks artikelnya.",
	"pdf-too-long":
		"PDF ini lebih dari 100 halaman. Unggah hanya halaman yang memuat kutipannya, atau tempel teksnya.",
	"pdf-without-text": "PDF ini hanya berisi gambar, tanpa teks. Ketik atau tempel teks artikelnya.",
	"pdf-unreadable": "PDF ini rusak dan tidak dapat dibaca. Unggah ulang, atau tempel teks artikelnya.",
	"quote-not-found":
		"Kata-kata ini tidak ada di dalam sumber. Salin persis dari teks artikel di halaman ini.",
	"quote-ambiguous":
		"Kata-kata ini muncul lebih dari sekali. Sertakan beberapa kata sebelum atau sesudahnya.",
	"task-closed": "Pekerjaan ini baru saja ditutup orang lain. Catatan Anda tidak disimpan.",
	"task-note": "Tulis apa hasilnya.",
	"address-copied": "Centang bagian ini setelah Anda melihat alamatnya di halaman itu.",
	"address-source": "Tulis alamat web halaman yang memuat alamat email itu.",
	"item-unknown": "Yang dilaporkan tidak ditemukan. Buka halamannya, lalu tekan “Laporkan” di sana.",
	"appeal-made":
		"Sudah ada permintaan pemeriksaan kedua untuk laporan ini. Tunggu keputusannya di halaman ini.",
	"appeal-too-early": "Laporan ini belum diputus. Tunggu keputusannya dahulu.",
	"own-case": "Kasus ini milik organisasi Anda. Minta moderator lain memutusnya.",
	"second-moderator-needed":
		"Anda yang memutus laporan ini pertama kali. Minta moderator lain memutus keberatannya.",
	"decided-already": "Laporan ini sudah diputus. Muat ulang halaman untuk melihat keputusannya.",
	"decision-required": "Pilih keputusannya.",
	"reason-required": "Pilih alasannya.",
	"confirm-required": "Centang bagian ini sebelum memutus.",
	"report-body": "Jelaskan apa yang salah.",
	"passkey-name-required": "Tulis nama untuk kunci sandi ini.",
	"passkey-late": "Terlalu lama, atau sudah terpakai. Tekan tombolnya sekali lagi.",
	"passkey-refused": "Kunci sandi ini tidak dapat diperiksa. Coba sekali lagi, atau masuk lewat email.",
	"passkey-unknown": "Kunci sandi ini tidak terdaftar, atau sudah dihapus. Masuklah lewat email.",
	"passkey-known": "Kunci sandi ini sudah terdaftar. Gunakan perangkat lain.",
	"passkeys-many": "Akun ini sudah memiliki 10 kunci sandi. Hapus satu yang tidak dipakai lagi.",
	"last-owner": "Organisasi memerlukan paling sedikit satu pengurus. Jadikan anggota lain pengurus dahulu.",
	"draft-closed": "Draf ini tidak sedang dalam tahap itu. Muat ulang halamannya.",
	"draft-overtaken": "Orang lain sudah mengubah bagian ini. Bandingkan dahulu, lalu centang dan simpan lagi.",
	"draft-item-removed":
		"Orang lain menghapus kutipan ini dari draf. Tulisan Anda masih ada di bawah: salin bila perlu, atau kembalikan kutipannya dari draf.",
	"draft-full": "Satu draf memuat paling banyak 60 kutipan. Pisahkan menjadi dua kasus.",
	"checklist-open": "Daftar periksanya belum beres. Buka drafnya untuk melihat apa yang kurang.",
	"support-own": "Alamat ini milik pengusul. Dukungan harus datang dari orang lain.",
	"names-not-agreed": "Draf ini menyebut nama orang. Setujui nama-namanya, atau kembalikan drafnya.",
	"quote-required": "Salin kata-kata dari artikel.",
	"organisation-required": "Pilih organisasi yang mengajukan.",
	"named-invalid": "Tulis satu nama per baris: nama, titik dua, lalu alasannya.",
	"file-required": "Pilih berkasnya.",
	"corrected-unknown": "Yang ingin Anda ralat tidak ditemukan di kasus ini. Pilih dari daftar.",
	"text-unknown": "Pilih bagian yang keliru.",
	"written-required": "Salin kata-kata yang keliru dari teksnya.",
	"written-not-found": "Kata-kata ini tidak ada di bagian yang dipilih. Salin persis dari teks di atas.",
	"written-ambiguous":
		"Kata-kata ini muncul lebih dari sekali di bagian itu. Sertakan beberapa kata di sekitarnya.",
	"corrected-required": "Tulis kata-kata yang benar.",
	"nothing-corrected": "Yang tertulis dan yang benar sama. Ubah salah satunya.",
	"explanation-required": "Jelaskan apa yang keliru, dalam satu atau dua kalimat.",
	"erratum-known": "Ralat yang sama sudah terbit. Lihat di halaman kasusnya.",
	"outcome-required": "Tulis kapan tuntutan ini terpenuhi.",
	"claim-note-required": "Jelaskan mengapa ini dugaan, kekhawatiran, atau bersyarat.",
	"reason-text-required": "Tulis mengapa naskahnya perlu diubah.",
	"demand-not-open": "Tuntutan ini sudah ditutup, jadi naskahnya tidak dapat diubah lagi.",
	"addressee-unknown": "Jabatan ini tidak ada di daftar. Pilih dari daftar.",
	"nothing-changed": "Naskah ini sama dengan yang sekarang. Ubah paling sedikit satu bagian.",
	"revision-pending": "Masih ada usulan yang menunggu moderator. Tunggu keputusannya dahulu.",
	"version-moved-on": "Sudah ada naskah yang lebih baru. Muat ulang halamannya, lalu mulai dari naskah itu.",
	"own-revision": "Anda yang menulis usulan ini. Minta moderator lain memutusnya.",
	"revision-decided": "Usulan ini sudah diputus. Muat ulang halaman untuk melihat keputusannya.",
	"correction-decided": "Permintaan ini sudah dijawab. Muat ulang halaman untuk melihat jawabannya.",
	"reply-body": "Tulis jawaban lembaga.",
	"reply-long": "Jawaban lebih dari 20.000 huruf. Pendekkan, atau lampirkan sebagai dokumen.",
	"post-required": "Tulis jabatan Anda.",
	"proof-required": "Isi email kantor, atau pilih surat resmi.",
	"email-not-of-institution":
		"Alamat ini bukan milik lembaga itu. Gunakan email kantor yang disebut di bawah, atau sertakan surat resmi.",
	"claim-demand": "Pilih tuntutan yang dimaksud klaim ini.",
	"reply-link-revoked": "Tautan ini sudah dicabut, jadi jawaban tidak disimpan. Mintalah tautan baru.",
	"reply-decided": "Jawaban ini sudah diputus. Muat ulang halaman untuk melihat keputusannya.",
	"reply-unknown": "Jawaban ini tidak ada. Muat ulang halamannya.",
	"institution-unknown": "Lembaga ini tidak dituntut atau disoal di kasus ini. Pilih dari daftar.",
	"rate-limited":
		"Terlalu banyak kiriman bersamaan dari jaringan Anda. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.",
};

export default errors;
