/**
 * The words the rules know, in lower case. Most are closed classes of Indonesian (verbs of saying, of urging, heads of
 * names of offices); given names and places are only hints for where a role ends and a name begins.
 */
const words = (text: string) => new Set(text.trim().split(/\s+/));

/** After a quote: “…,” kata X. With -nya they stand for a speaker named before. */
export const SAYING =
	words(`kata ujar ucap tegas ungkap jelas tutur papar imbuh tambah lanjut sebut terang beber
	pungkas tandas tukas timpal sambung tulis keluh seru teriak cetus celetuk sambat pesan urai kilah kenang cerita cakap
	kisah ulas tekan harap pinta tutup pekik balas jawab sergah kelit singkat kritik sindir kecam protes bantah janji desak
	tuntut respon respons curhat ingat aku tanya simpul klaim nilai orasi gugat sesal tegur lapor tantang`);

/** Before what is said: X mengatakan (bahwa) … */
export const REPORTING =
	words(`mengatakan menyatakan menjelaskan menegaskan menilai menyebut menyebutkan mengungkapkan
	menambahkan memaparkan menuturkan mengaku mengakui membeberkan mengklaim menduga membantah menampik menepis berpendapat
	memastikan berjanji menjamin menerangkan menyampaikan menganggap berujar bilang berkata menekankan memperkirakan meyakini
	menuding memandang mengutarakan menguraikan berdalih beralasan menyimpulkan menyangkal menegaskan bercerita mengingatkan
	mengeluhkan melihat sepakat menceritakan mengumumkan melaporkan mengungkap mengkhawatirkan menyebutkan menggarisbawahi
	menulis mencontohkan membenarkan menandaskan mengisahkan berkilah menyadari optimistis menyoroti menyayangkan
	menyesalkan mengkritik mengutip menimpali melanjutkan mempertanyakan merinci menyinggung memprediksi mencatat menemukan
	mengonfirmasi mengkonfirmasi mensinyalir menengarai`);
/** Of those, what takes a thing as readily as a sentence: they report only before "bahwa" or a comma. */
export const REPORTING_WITH_THAT =
	words(`mengingatkan mengeluhkan melihat sepakat menceritakan mengumumkan melaporkan
	mengungkap menulis bercerita menyadari mencontohkan membenarkan menyoroti menyayangkan menyesalkan mengkritik mengutip
	menimpali melanjutkan mempertanyakan merinci menyinggung mencatat menemukan mengkhawatirkan`);
/** Without the verb the words would say the opposite. */
export const DENYING = words("membantah menampik menepis menyangkal");
export const NOT_REPORTED = words(`tuntutan aspirasi surat terima permohonan pesan apresiasi sikap pernyataan
	keterangan pendapat orasi belasungkawa selamat ucapan duka keberatan penghargaan kepada`);
export const TOLD =
	words(`disampaikan dikatakan diungkapkan dijelaskan ditegaskan diutarakan dipaparkan ditambahkan
	diungkap dituturkan diterangkan dibeberkan diakui dilontarkan`);

export const PRONOUNS = words("ia dia beliau mereka pihaknya dirinya");

export const URGING = words(`mendesak menuntut meminta minta mendorong menyerukan memohon mohon menyarankan
	merekomendasikan mengimbau menghimbau mengusulkan menagih desak tuntut menantang mengultimatum menghendaki menginginkan
	berharap mengharapkan harap pinta mengajak`);
export const STRONG_URGING = words("mendesak menuntut desak tuntut mendorong mengultimatum");
export const HOPING = words("berharap mengharapkan harap menghendaki menginginkan");
export const ASKED =
	words(`diminta didesak dituntut diharapkan didorong diharap dimohon diimbau dihimbau disarankan
	ditantang`);
/** What is asked for is no act of an office. */
export const NOT_ASKED_FOR = words(`maaf izin ijin keterangan waktu doa restu uang tolong bantuan sumbangan
	persetujuan informasi tanggapan konfirmasi komentar belas pendapat masukan saran ampun perlindungan-diri`);
export const RESULTS =
	words(`kejelasan keadilan transparansi pertanggungjawaban penjelasan kepastian keterbukaan
	klarifikasi audit evaluasi investigasi revisi moratorium reformasi tindakan sanksi realisasi`);
export const OBLIGATION =
	words(`harus wajib mesti semestinya seharusnya sepatutnya sebaiknya hendaknya selayaknya
	haruslah jangan harusnya mestinya diwajibkan`);
export const WEAK_OBLIGATION = words("perlu segera patut tolong");
export const NEGATION = words("tidak bukan tak belum tanpa nggak enggak gak ga bukanlah enggan batal");
export const PAST = words("pernah sebelumnya dulu dahulu lalu silam kemarin");

/** Roots of acts that are asked of offices, as they stand at the head of an order. */
export const ORDERS =
	words(`copot usut audit evaluasi periksa cabut batalkan hentikan buka tindak selidiki tangkap
	adili pecat kembalikan bayar bayarkan perbaiki tuntaskan ungkap bongkar naikkan turunkan tetapkan transparan
	transparankan stop setop tertibkan sahkan bebaskan bubarkan segel tutup mundur nonaktifkan ganti gantikan cek realisasikan
	tegakkan terbitkan revisi libatkan jalankan pulihkan laksanakan segera bangun kaji tinjau penuhi wujudkan pastikan
	tegur umumkan panggil lunasi cairkan berantas hukum sita tarik turunkan tindaklanjuti usir benahi perjelas publikasikan
	percepat hapus hapuskan alokasikan sediakan tambah berikan lindungi jamin singkirkan berhentikan mutasi rotasi tolak
	proses lakukan`);
/** Of those, too usual in plain speech to be an order by themselves when spoken. */
export const ORDERS_ONLY_IN_LISTS = words(`buka segera tutup bangun ganti tambah mundur tolak hukum tarik kaji
	proses lakukan berikan cek pastikan jalankan jamin laksanakan sediakan`);
/** What is to be done to something: "harus di…". */
export const PASSIVE_ORDERS =
	words(`dicopot diusut diaudit dievaluasi diperiksa dicabut dibatalkan dihentikan dibuka
	ditindak diselidiki ditangkap diadili dipecat dikembalikan dibayar dibayarkan diperbaiki dituntaskan diungkap dibongkar
	ditetapkan ditertibkan disahkan dibebaskan dibubarkan disegel dinonaktifkan diganti ditinjau direvisi dipulihkan diumumkan
	dipanggil dilunasi dicairkan diberantas dihukum disita ditarik ditindaklanjuti dibenahi dipublikasikan dihapus dihadirkan
	diproses dituntut diberhentikan dipercepat dilibatkan dirombak dimutasi ditunda dipertanggungjawabkan dievaluasi
	direalisasikan disanksi diinvestigasi ditelusuri dikaji ditutup dipenjara disidangkan dilanjutkan`);

/** Who is asked by offices, and not the other way round. */
export const CITIZENS =
	words(`warga masyarakat orang peternak petani nelayan pelanggan pengendara penumpang pengguna
	siswa mahasiswa pelajar anak perawat guru pedagang pembeli konsumen jemaah jamaah umat pengunjung wisatawan publik
	rakyat netizen keluarga pemuda penonton pemilik peserta pasien pemudik pengusaha semua seluruh setiap para kita kami
	saya mereka ibu bapak wali media wartawan penasihat terdakwa pelaku saksi korban tersangka`);

/** Before the words of a sign, a name or a term: what stands in quotation marks is not speech. */
export const NAMING =
	words(`bertuliskan tulisan bertajuk berjudul bertema tema tagline slogan istilah disebut julukan
	menjuluki dijuluki bernama program spanduk poster aplikasi tagar judul`);

export const ROLE_HEADS =
	words(`ketua wakil sekretaris bendahara koordinator korlap koorlap korwil korda direktur kepala kabid
	kabag kasi kasubag kadis kadisdik kadishub kadinkes kepsek plt pj plh penjabat bupati wali walikota gubernur camat lurah
	kapolres kapolresta kapolda kapolri kapolsek kapolrestabes kajari kajati kasi kasat kanit dandim danrem pangdam menteri
	wamen wamenkes presiden anggota juru jubir humas rektor dekan dosen guru peneliti pengamat pakar praktisi aktivis pegiat
	penggiat tokoh warga manajer manager founder ceo pendiri pembina penasihat kuasa pengacara advokat jaksa hakim perwakilan
	pelatih kapten pedagang petani nelayan buruh mahasiswa mahasiswi siswa siswi orator inisiator pengurus dirjen sekda sekjen
	sekwan staf deputi komisioner asisten inspektur mantan eks salah seorang sesepuh pendeta pastor romo uskup ustaz ustadz
	kiai korban saksi ayah ibu orang penerima pengemudi sopir skater pengunjung pemilik pengusaha pengelola akademisi
	sosiolog ekonom legislator politikus politisi senator relawan penanggung jenderal humas kabid-humas pimpinan
	juru mantan ahli analis administrator moderator dewan wali-murid perangkat kades bidan dokter perawat apoteker
	kasubdit kabiro karo kakanwil kakan wakapolres wakapolda pelapor pemohon penyuluh peternak bos komandan panglima
	pengawas pemerhati vice founder co-founder wasekjen wasekum kordinator kordum demisioner`);

/** Between role and name, or before a name. They are not part of the name. */
export const TITLES =
	words(`h hj dr drs dra ir prof kh k.h ust ustaz ustadz drh drg pdt romo kombes akbp akp kompol
	brigjen irjen komjen letkol mayor kolonel letjen mayjen bripka bripda briptu iptu ipda aiptu aipda pol bu pak ibu bapak
	mas mbak gus tgk habib nyai kyai kiai ny tn sdr sdri rm kp raden dr.h dr.hj drs.h h.m tgh`);

export const DAYS = words("senin selasa rabu kamis jumat jum'at sabtu minggu ahad");
export const MONTHS = [
	"januari",
	"februari",
	"maret",
	"april",
	"mei",
	"juni",
	"juli",
	"agustus",
	"september",
	"oktober",
	"november",
	"desember",
];

/** A phrase about a speaker ends here. */
export const STOPS =
	words(`saat ketika kepada di dalam usai seusai melalui lewat pada sambil yang menanggapi disambut
	dengan itu ini karena sebelum setelah sesudah selepas ditemui dihubungi terkait via secara seraya seperti tadi sembari
	hari pagi siang sore malam ke untuk soal tentang lagi juga pula pun lirih singkat bersama didampingi mengakhiri menutup
	disela sela dikutip dilansir bahwa agar supaya saya kami kita lalu kemudian menjawab mengutip dan akan belum tidak
	sempat tetap hanya langsung turut ikut lantas kembali adalah menurut memang hingga sejak ini-itu bin-itu`);

/** A sentence may begin with these before its subject. */
export const LEADS =
	words(`sementara namun selain menanggapi sebelumnya dalam pada hingga secara di terpisah akhirnya
	kemudian lalu tetapi tapi karena oleh atas bahkan padahal apalagi senada lebih menjawab usai setelah saat ketika dari
	untuk terkait bersama menurut adapun sedangkan maka dengan sehingga meski meskipun walaupun atas lantas kini tak seperti`);

/** Heads of names of posts. What is capitalised after them belongs to the name. */
export const POSTS = [
	"gubernur",
	"bupati",
	"wali kota",
	"walikota",
	"wakil gubernur",
	"wakil bupati",
	"wakil wali kota",
	"camat",
	"lurah",
	"kepala desa",
	"kades",
	"kepala dinas",
	"kepala badan",
	"kepala bidang",
	"kepala bagian",
	"kepala kantor",
	"kepala sekolah",
	"kepala kejaksaan",
	"kepala kejari",
	"kepala kejati",
	"kepala balai",
	"kepala biro",
	"kepala satuan",
	"kepala polda",
	"kepala inspektorat",
	"kepala kepolisian",
	"kepala bpbd",
	"kepala bappeda",
	"kepala bkd",
	"kepala",
	"kadis",
	"kadisdik",
	"kadishub",
	"kadinkes",
	"kabid",
	"kapolri",
	"kapolda",
	"kapolres",
	"kapolresta",
	"kapolrestabes",
	"kapolsek",
	"kajari",
	"kajati",
	"jaksa agung",
	"menteri",
	"mendagri",
	"menkes",
	"mendikbud",
	"presiden",
	"presiden ri",
	"wakil presiden",
	"sekda",
	"sekretaris daerah",
	"inspektur",
	"rektor",
	"ketua dprd",
	"ketua dpr",
	"ketua komisi",
	"ketua pengadilan",
	"direktur jenderal",
	"dirjen",
	"direktur rsud",
	"direktur rs",
	"direktur politeknik",
	"direktur utama",
	"direktur perumda",
	"direktur pdam",
	"kabid humas",
	"pejabat pembuat komitmen",
	"panglima tni",
	"dandim",
	"bendahara daerah",
];

/** Heads of names of public bodies. */
export const BODIES = [
	"dinas",
	"badan",
	"inspektorat",
	"kejaksaan",
	"kejaksaan negeri",
	"kejaksaan tinggi",
	"kejaksaan agung",
	"kejari",
	"kejati",
	"kejagung",
	"kepolisian",
	"kepolisian resor",
	"kepolisian daerah",
	"polda",
	"polres",
	"polresta",
	"polrestabes",
	"polsek",
	"polri",
	"mabes polri",
	"propam",
	"bareskrim",
	"ditreskrimsus",
	"satreskrim",
	"dprd",
	"dpr",
	"dpd",
	"mpr",
	"kementerian",
	"kemendagri",
	"kemenkes",
	"kemendikbud",
	"kemenag",
	"kpk",
	"komisi pemberantasan korupsi",
	"komisi informasi",
	"komisi yudisial",
	"komisi i",
	"komisi ii",
	"komisi iii",
	"komisi iv",
	"komisi v",
	"komisi a",
	"komisi b",
	"komisi c",
	"komisi d",
	"bpk",
	"bpkp",
	"bpn",
	"atr/bpn",
	"klhk",
	"ombudsman",
	"komnas",
	"bawaslu",
	"panwaslu",
	"kpu",
	"dkpp",
	"satpol",
	"rsud",
	"rsup",
	"puskesmas",
	"pemprov",
	"pemkab",
	"pemkot",
	"pemda",
	"pemdes",
	"pemerintah",
	"pemerintah provinsi",
	"pemerintah kota",
	"pemerintah kabupaten",
	"pemerintah daerah",
	"pemerintah desa",
	"pemerintah pusat",
	"perumda",
	"pdam",
	"bumd",
	"balai",
	"kantor pertanahan",
	"kantor imigrasi",
	"kantor kementerian",
	"kantor wilayah",
	"kanwil",
	"pengadilan",
	"mahkamah",
	"bapenda",
	"bappeda",
	"bpbd",
	"bnpb",
	"bkd",
	"bkpsdm",
	"bpkad",
	"bkn",
	"kasn",
	"bmkg",
	"bnsp",
	"bnn",
	"bpom",
	"bpjs",
	"bph",
	"pln",
	"pertamina",
	"bulog",
	"tni",
	"kodim",
	"koramil",
	"korem",
	"kompolnas",
	"sekretariat",
	"biro",
	"bagian",
	"uptd",
	"upt",
	"upp",
	"dlh",
	"dlhk",
	"dpmptsp",
	"dpupr",
	"pupr",
	"dpmd",
	"dp3a",
	"gakkum",
	"basarnas",
	"otoritas",
	"ojk",
	"lldikti",
	"sdn",
	"sd",
	"smpn",
	"smp",
	"sman",
	"smkn",
	"sma",
	"smk",
	"pengawas ketenagakerjaan",
	"satgas",
	"saber pungli",
	"tipikor",
	"unit tipikor",
	"majelis ulama",
	"lapas",
	"rutan",
	"bandara",
	"syahbandar",
	"istana",
	"mk",
	"ma",
	"ppid",
	"diskominfo",
	"disdik",
	"dinkes",
	"dishub",
	"disnaker",
	"dinsos",
	"dispora",
	"disperindag",
	"disdukcapil",
	"dindik",
	"dindikbud",
	"disdikbud",
	"disparbud",
	"dispar",
	"distan",
	"disperkim",
	"disbun",
	"diskoperindag",
	"disnakertrans",
	"damkar",
];

/** Heads of names of bodies outside the state. */
export const GROUPS = [
	"lsm",
	"ormas",
	"forum",
	"aliansi",
	"himpunan",
	"persatuan",
	"perhimpunan",
	"ikatan",
	"serikat",
	"federasi",
	"konfederasi",
	"yayasan",
	"paguyuban",
	"komunitas",
	"lembaga",
	"lbh",
	"bem",
	"hmi",
	"pmii",
	"gmni",
	"imm",
	"kammi",
	"gmki",
	"pmkri",
	"ippnu",
	"gp ansor",
	"walhi",
	"icw",
	"kontras",
	"jatam",
	"gerakan",
	"jaringan",
	"koalisi",
	"front",
	"barisan",
	"perkumpulan",
	"pusat kajian",
	"pusat studi",
	"pusat telaah",
	"karang taruna",
	"masyarakat adat",
	"universitas",
	"politeknik",
	"institut",
	"koperasi",
	"partai",
	"kelompok tani",
	"asosiasi",
	"organisasi",
	"laskar",
	"solidaritas",
	"dewan pimpinan",
	"kelompok",
	"rs",
	"klinik",
	"pemuda",
	"keluarga mahasiswa",
	"kesatuan",
	"satuan mahasiswa",
	"transparansi",
	"poros",
	"presidium",
	"pemantau",
];
export const COMPANIES = ["pt", "cv", "ud"];

/** In small letters too they can be asked. They are no names, and so are not proposed as offices. */
export const UNNAMED_OFFICES = [
	"pemerintah daerah",
	"pemerintah kota",
	"pemerintah kabupaten",
	"pemerintah provinsi",
	"pemerintah pusat",
	"pemerintah desa",
	"pemerintah setempat",
	"pemerintah",
	"bupati",
	"wali kota",
	"walikota",
	"gubernur",
	"presiden",
	"menteri",
	"kementerian",
	"polisi",
	"kepolisian",
	"aparat penegak hukum",
	"aparat kepolisian",
	"aparat",
	"penegak hukum",
	"kejaksaan",
	"jaksa",
	"penyidik",
	"kepala dinas",
	"dinas terkait",
	"dinas",
	"inspektorat",
	"dewan",
	"instansi terkait",
	"pihak terkait",
	"pihak berwenang",
	"pihak berwajib",
	"pihak kepolisian",
	"pihak kejaksaan",
	"pihak perusahaan",
	"pihak sekolah",
	"pihak kampus",
	"pihak rektorat",
	"pihak pengelola",
	"pihak desa",
	"pihak dinas",
	"perusahaan",
	"manajemen",
	"direksi",
	"rektor",
	"rektorat",
	"kepala sekolah",
	"camat",
	"lurah",
	"kepala desa",
	"kades",
	"kapolres",
	"kapolda",
	"pengelola",
	"pejabat",
	"pemkot",
	"pemkab",
	"pemprov",
	"pemda",
];

/** Who of the state gives orders: what they ask of others is no demand of citizens. */
export const EXECUTIVE =
	/^(?:(?:pj|plt|plh|penjabat|wakil)\.? )*(?:gubernur|bupati|wali ?kota|camat|lurah|kapol\w*|kepala (?!desa|dusun|suku|keluarga)|kadis\w*|kabid|menteri|presiden (?!mahasiswa|bem)|presiden$|sekda|sekretaris daerah|dirjen|direktur jenderal|polisi|polda|polres\w*|majelis hakim|hakim|jaksa|kajari|kajati|dandim|inspektur|pemerintah|pemkab|pemkot|pemprov|kementerian|dinas|badan)/;

/** Never part of a person's name, though capitalised in the names of bodies and posts. */
export const NO_NAME =
	words(`umum harian dinas badan kota kabupaten kab provinsi prov daerah pusat wilayah cabang forum
	komisi dprd dpr universitas mahasiswa warga peduli jalan pekerjaan pendidikan kesehatan sosial lingkungan hidup
	perhubungan pertanian perikanan kelautan kehutanan perdagangan perindustrian koperasi kepegawaian pendapatan perpustakaan
	arsip komunikasi informasi informatika statistik persandian kependudukan catatan sipil pertanahan keuangan pembangunan
	ketenagakerjaan tenaga kerja hukum humas eksekutif legislatif utama nasional negeri tinggi agung republik indonesia ri
	masyarakat rakyat pemuda buruh petani nelayan pedagang guru perempuan adat antikorupsi korupsi anti tani bersih mandiri
	barat timur selatan utara tengah tenggara raya jaya kecamatan desa kelurahan rw rt dusun kampung perumahan pasar sekolah
	komite lembaga pemerintah pemerintahan aksi lapangan bidang bagian urusan operasional teknis advokasi media kampanye
	organisasi kaderisasi polda polres polresta polsek satreskrim kejari kejati negara tata ruang penataan umat beragama
	kerukunan pengelola kawasan transparansi anggaran kebijakan publik layanan jaringan pantau wakil ketua sekretaris
	jenderal koordinator direktur kepala menteri dalam bupati gubernur wali kredit usaha kecil menengah ukm umkm
	perkebunan peternakan pariwisata kebudayaan olahraga air minum rumah sakit rsud siaga bencana penanggulangan
	pemberdayaan perlindungan anak pengawas pejuang perawat bidan tol terdampak gubernur tengah kuasa satuan penelitian
	pengembangan pelayanan perizinan satu pintu terpadu penanaman modal jasa investigasi reserse kriminal lalu lintas`);

/** Given names that are frequent in Indonesia: where one stands, a name may begin. */
export const GIVEN_NAMES =
	words(`muhammad mohammad mohamad mochamad muhamad moh muh ahmad achmad abdul abdullah abdurrahman
	agus budi bambang andi andika anton antonius yohanes yosef joko djoko eko dwi tri sri siti nur nurul nurhayati dian dewi
	rina rini ratna ratih wati yuli yulia yuni yanto yudi yusuf yusri yasin hendra hendri heri hery herman hermanto hadi hasan
	hasanuddin husein husni ibrahim ismail iwan irwan irfan ilham imam indra ika ida iis intan joni jhon john johan johannes
	kurnia kurniawan lukman luthfi lia lina lilis lestari made wayan nyoman ketut putu gede komang maria marta mega melati
	mulyadi mulyono mustafa nanang nasir nia nina novi oki okta pandu parto paulus petrus putra putri rahmat rachmat rahman
	ramadhan randi reza rian ridwan rizal rizki rizky robert rohman roni rudi rudy ruslan saiful sandi santoso saputra sigit
	slamet sofyan stefanus sugeng suharto sukirman sulaiman sulastri supriyadi suparman surya suryadi susanto susi sutrisno
	syahrul syaiful syamsul taufik taufiq teguh teuku tono toni tuti udin umar usman wahyu wahyudi wawan widodo widya willem
	wira yanti yogi yoga zainal zainuddin zaki zulkifli aditya adi aditiya ade adam afif agung aisyah akbar alex alfian ali
	alwi amin amir amran ana anas anang andreas andri anggi anita anisa anwar arief arif ari arie aris asep ateng aulia ayu
	azhar bagus bayu beni benny bima bimo boby cecep chandra christian citra daniel darman darmawan david deddy dede deden dedi
	dedy deni denny dewa didik dika dimas dini djamal doni eddy edi edy efendi eka elly endang erik erwin evi fadli fahmi
	fahri faisal fajar farid fatimah febri ferdi ferry fikri firman firmansyah fitri fransiskus galih ganjar gatot gilang gita
	gunawan guntur habib hamid hamzah hana hanif haris hariyanto haryanto hendrik jaka jamal jefri junaidi kartika khairul
	kholid laila m`);

/** Regions, as one or two words, that stand at the end of names of bodies. Documents add their own. */
export const PLACES =
	words(`aceh medan sumatera padang riau pekanbaru batam jambi palembang bengkulu lampung bangka
	belitung jakarta banten serang cilegon tangerang tangsel lebak pandeglang bogor depok bekasi bandung cimahi sukabumi
	cianjur garut tasikmalaya ciamis cirebon kuningan majalengka indramayu sumedang subang purwakarta karawang jawa semarang
	solo surakarta yogyakarta jogja sleman bantul magelang tegal brebes pekalongan kudus jepara pati rembang blora banyumas
	purwokerto cilacap kebumen wonogiri klaten boyolali sragen surabaya malang sidoarjo gresik mojokerto jombang kediri blitar
	madiun ponorogo ngawi bojonegoro tuban lamongan bangkalan sampang pamekasan sumenep probolinggo lumajang jember
	banyuwangi bondowoso situbondo bali denpasar lombok mataram bima dompu sumbawa kupang ende flores kalimantan pontianak
	sambas singkawang ketapang palangkaraya kotawaringin banjarmasin banjarbaru samarinda balikpapan kutai bontang tarakan
	sulawesi makassar gowa maros bone parepare palopo kendari konawe buton palu donggala poso morowali manado minahasa
	bitung gorontalo maluku ambon ternate halmahera tidore papua jayapura sorong manokwari merauke mimika nabire
	nusantara indonesia`);

/** An order that ends in these is only a greeting or a joke: no more than a name in a sentence about the weather. */
export const DATELINE = /^[\p{Lu}\d][\p{Lu}\d .,'&|()/-]{2,48}(?:, ?[\p{L}\d .|]{2,40})? ?[–—-]{1,2} (?=\S)/u;

/** Lines that belong to the page and not to the article. */
export const CLUTTER =
	/^(?:baca ?(?:juga|selengkapnya)?\s?:|baca juga|berita terkait|lihat juga|simak juga|artikel terkait|bagikan|share|tinggalkan balasan|alamat email anda|foto ?:|editor ?:|penulis ?:|reporter ?:|sumber ?:|tags? ?:|copyright|advertisement|iklan|ikuti kami|follow|facebook|loading|komentar$|rekomendasi untuk)/i;
