import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema";

/**
 * The case Tagih was founded on, as the article of Reportase Banten states it and no further: no name of the
 * official or of the acting governor, no amount, no reply, no outcome, because the article gives none.
 * The words in `exact` are the article's own, byte for byte, its curly quotes and its slips included.
 */
const caseFile = {
	slug: "diskominfo-banten-2022",
	title: "Media sosial Pemprov Banten dan Bimtek Diskominfo",
	title_en: "Banten’s government social media and the Diskominfo training",
	summary:
		"Mei 2022, Himpunan Mahasiswa Banten (HMB) Jakarta mengajukan tiga tuntutan setelah pelatihan pengelolaan media sosial oleh Diskominfo SP Provinsi Banten. Mereka mengeluhkan akun resmi yang memuat lalu menghapus unggahan. Artikelnya tidak memuat jawaban dari pihak yang dituntut.",
	summary_en:
		"In May 2022 the student association HMB Jakarta made three demands after a social media training run by Banten’s communications agency, Diskominfo SP. They complained that the official account posts and then deletes. The article carries no answer from those addressed.",
	province_code: 36,
};

const article = {
	kind: "article" as const,
	publisher: "Reportase Banten",
	title:
		"Selalu Buat Gaduh dan Tidak Profesional, Mahasiswa Desak Pj Gubernur Copot Pejabat Diskominfo Banten",
	url: "https://reportasebanten.co.id/?p=10423",
	statement_date: "2022-05-19",
	published_on: null,
	author: null,
	photo_caption: "Ketua Umum HMB Jakarta, Muhammad Fahri. Foto istimewa",
	body: null,
	body_sha256: Buffer.from("b77c55f9dda348bd1f78a463377a15ed33fba5c9679511b6b1de043989b00ff7", "hex"),
	note: "Tanggal terbit dan nama penulis tidak tercantum dalam teks artikel.",
	note_en: "The article’s text gives neither its publication date nor its author.",
};

const relatedArticle = {
	kind: "related_article" as const,
	publisher: "Reportase Banten",
	title: "Pemprov Banten Gelar Bimtek Pengelolaan Medsos, Praktisi Cryptocurrency : Memalukan",
	url: null,
	statement_date: null,
	published_on: null,
	author: null,
	photo_caption: null,
	body: null,
	body_sha256: null,
	note: "Ditautkan di dalam artikel sebagai berita terkait. Kutipan di halaman ini tidak diambil dari sana.",
	note_en: "Linked inside the article as related news. No quote on this page is taken from it.",
};

const institutions = [
	{
		slug: "pemprov-banten",
		name: "Pemerintah Provinsi Banten",
		name_en: "Provincial Government of Banten",
		note: null,
		note_en: null,
		province_code: 36,
		level: "province" as const,
		parent: null,
		aliases: ["Pemprov Banten"],
	},
	{
		slug: "diskominfo-sp-banten",
		name: "Dinas Komunikasi, Informatika, Statistik dan Persandian Provinsi Banten",
		name_en: "Communications, Informatics, Statistics and Encryption Agency of Banten Province",
		note: "Artikel menulis “Informasi”; nama yang dipakai di tempat lain “Informatika”.",
		note_en: "The article writes “Informasi” (information); the name used elsewhere is “Informatika”.",
		province_code: 36,
		level: "province" as const,
		parent: "pemprov-banten",
		aliases: [
			"Dinas Komunikasi, Informasi, Statistik dan Persandian Provinsi Banten",
			"Diskominfo SP Provinsi Banten",
			"Diskominfo Banten",
		],
	},
	{
		slug: "inspektorat",
		name: "Inspektorat",
		name_en: "Inspectorate",
		note: "Artikel tidak menyebut inspektorat yang mana. Inspektorat Provinsi Banten adalah dugaan yang wajar, bukan isi artikel.",
		note_en:
			"The article does not say which inspectorate. The one of Banten Province is a fair guess, not what the article says.",
		province_code: null,
		level: null,
		parent: null,
		aliases: [],
	},
];

/** Institutions that the case is about: the article complains of their work. */
const subjects = ["diskominfo-sp-banten"];

const offices = [
	{
		slug: "pj-gubernur-banten",
		institution: "pemprov-banten",
		name: "Penjabat (Pj) Gubernur Banten",
		name_en: "Acting Governor of Banten",
		note: "Artikel menyebut jabatannya, bukan namanya.",
		note_en: "The article names the office, not the person.",
	},
	{
		slug: "inspektorat",
		institution: "inspektorat",
		name: "Inspektorat",
		name_en: "Inspectorate",
		note: "Artikel tidak menyebut inspektorat yang mana.",
		note_en: "The article does not say which inspectorate.",
	},
];

/** Of the one who was sworn in a week before the article; the article names nobody, and neither does this record. */
const holders = [
	{
		office: "pj-gubernur-banten",
		kind: "penjabat" as const,
		from_on: "2022-05-12",
		source_url: "https://fbeta.republika.co.id/berita/rbt44c484",
	},
];

const demands = [
	{
		slug: "copot-pengelola-medsos-pemprov-banten",
		exact:
			"HMB Jakarta mendesak Pj Gubernur Banten untuk segera mencopot Pejabat Pengelola Media Sosial Akun Pemprov Banten, karena kegaduhan ini bukan pertama kali, tapi sering terjadi.",
		translation_en:
			"HMB Jakarta urges the Acting Governor of Banten to remove at once the Official Managing the Social Media of the Banten Provincial Government’s Account, because this uproar is not the first, it happens often.",
		office: "pj-gubernur-banten",
		subject: "Pejabat Pengelola Media Sosial Akun Pemprov Banten (jabatan; artikel tidak menyebut nama)",
		subject_en:
			"The official managing the provincial government’s social media account (a post; the article gives no name)",
		title: "Copot pejabat pengelola media sosial Pemprov Banten",
		title_en: "Remove the official who runs Banten’s government social media",
		outcome:
			"Pejabat yang mengelola akun media sosial Pemprov Banten dicopot dari jabatan itu, terbukti dari surat keputusan atau pengumuman resmi.",
		outcome_en:
			"The official who manages the provincial government’s social media account is removed from that post, shown by a decree or an official announcement.",
		claim_type: "allegation" as const,
		claim_note: "Alasannya, kegaduhan yang sering terjadi, adalah dugaan pengusul.",
		claim_note_en: "The reason given, that uproar happens often, is the proposer’s allegation.",
		editor_note:
			"“Mencopot” berarti memberhentikan dari jabatan, bukan dari dinas. Seorang penjabat gubernur memerlukan persetujuan tertulis Menteri Dalam Negeri untuk mutasi pegawai (PP 49/2008 Pasal 132A); bacaan ini belum diperiksa ahli hukum.",
		editor_note_en:
			"“Mencopot” means removing from the post, not dismissing from service. An acting governor needs the Home Minister’s written approval to transfer staff (PP 49/2008 art. 132A); no lawyer has checked this reading yet.",
		checks: [],
	},
	{
		slug: "audit-anggaran-bimtek-medsos",
		exact:
			"HMB Jakarta juga mendesak kepada Inspektorat untuk mengaudit anggaran kegiatan Pelatihan Bimtek Pengelolaan Media Sosial (Medsos) Untuk OPD dan Pemkab/Pemkot, jangan sampai uang rakyat hanya dihambur-hamburkan untuk kegiatan yang sangat tidak bermanfaat seperti ini.",
		translation_en:
			"HMB Jakarta also urges the Inspectorate to audit the budget of the Social Media Management Technical Training for Regional Agencies and Regency/City Governments, lest the people’s money be merely squandered on an activity as utterly useless as this.",
		office: "inspektorat",
		subject: "Pelatihan Bimtek Pengelolaan Media Sosial untuk OPD dan Pemkab/Pemkot",
		subject_en: "The social media management training for regional agencies and regency and city governments",
		title: "Audit anggaran pelatihan (Bimtek) pengelolaan media sosial",
		title_en: "Audit the budget of the social media training (Bimtek)",
		outcome:
			"Inspektorat mengaudit anggaran Bimtek Pengelolaan Media Sosial, terbukti dari surat tugas dan laporan hasil pemeriksaan.",
		outcome_en:
			"The Inspectorate audits the budget of the social media training, shown by its letter of assignment and its audit report.",
		claim_type: "concern" as const,
		claim_note:
			"“Uang rakyat hanya dihambur-hamburkan” adalah kekhawatiran pengusul, bukan temuan pemeriksa.",
		claim_note_en:
			"“The people’s money … merely squandered” is the proposer’s concern, not an auditor’s finding.",
		editor_note: "Artikel tidak menyebut besar anggaran.",
		editor_note_en: "The article does not state the amount of the budget.",
		checks: [],
	},
	{
		slug: "periksa-sertifikat-tenaga-ahli-diskominfo-banten",
		exact:
			"Inspektorat wajib memeriksa kelengkapan Administrasinya, jangan sampai terdapat Tenaga Ahli yang tidak memiliki Sertifikat Keahlian yang tidak teregister di BNSP. Atau Asisten dan Operator yang tidak memiliki sertifikat keahlian sesuai dengan posisinya, Kalau hal ini ada, maka Inspektorat Wajib menjadikan ini sebagai temuan.",
		translation_en:
			"The Inspectorate must check the completeness of their paperwork, lest there be Experts who do not have a Certificate of Expertise that is not registered with BNSP. Or Assistants and Operators who do not have a certificate of expertise fitting their position. If this exists, then the Inspectorate Must make it a finding.",
		office: "inspektorat",
		subject: "Kelengkapan administrasi Tenaga Ahli, Asisten dan Operator di Diskominfo Banten",
		subject_en: "The paperwork of experts, assistants and operators at Diskominfo Banten",
		title: "Periksa sertifikat tenaga ahli, asisten dan operator Diskominfo Banten",
		title_en: "Check the certificates of Diskominfo Banten’s experts, assistants and operators",
		outcome:
			"Inspektorat memeriksa sertifikat tenaga ahli, asisten dan operator Diskominfo Banten dan menyatakan hasilnya; kekurangan menjadi temuan.",
		outcome_en:
			"The Inspectorate checks the certificates of Diskominfo Banten’s experts, assistants and operators and states the result; a gap becomes a finding.",
		claim_type: "conditional" as const,
		claim_note:
			"Kalimatnya bersyarat (“Kalau hal ini ada”). Tidak seorang pun dinyatakan tidak bersertifikat.",
		claim_note_en:
			"The sentence is conditional (“If this exists”). It says of nobody that a certificate is missing.",
		editor_note:
			"Artikel memuat dua kata “tidak” yang saling meniadakan; kutipan dibiarkan apa adanya. Bacaan redaksi: tenaga ahli yang tidak memiliki sertifikat yang teregister di BNSP.",
		editor_note_en:
			"As printed, the sentence has two negatives that cancel each other; the quote is left as it is. The editors’ reading: experts without a certificate registered with BNSP.",
		checks: [
			{
				code: "D3a",
				label: "Tenaga ahli: sertifikat keahlian teregister di BNSP",
				label_en: "Experts: a certificate registered with BNSP",
			},
			{
				code: "D3b",
				label: "Asisten dan operator: sertifikat sesuai posisinya",
				label_en: "Assistants and operators: a certificate fitting their position",
			},
			{
				code: "D3c",
				label: "Bila ada kekurangan: dijadikan temuan",
				label_en: "If there is a gap: it is made a finding",
			},
		],
	},
];

const statements = [
	{
		exact:
			"Kegiatan Pelatihan Bimtek Pengelolaan Media Sosial (Medsos) Untuk OPD dan Pemkab/Pemkot yang dilaksanakan oleh Diskominfo SP Provinsi Banten sangat memalukan dan hanya akal-akalan untuk mengeruk APBD Banten saja.",
		translation_en:
			"The Social Media Management Technical Training for Regional Agencies and Regency/City Governments held by Diskominfo SP of Banten Province is deeply embarrassing and is only a ruse to scoop money out of Banten’s regional budget.",
		speaker: "HMB Jakarta",
		speaker_role: "Himpunan Mahasiswa Banten (HMB) Jakarta",
		speaker_role_en: "Banten Students’ Association (HMB) Jakarta",
		directness: "indirect" as const,
		claim_type: "allegation" as const,
		ambiguity:
			"Artikel tidak menunjukkan bahwa Dian Sucitra mengucapkan kata-kata ini; tertulis bahwa HMB Jakarta sepakat dengannya.",
		ambiguity_en:
			"The article does not show that Dian Sucitra said these words; it says that HMB Jakarta agrees with him.",
		attribution:
			"HMB Jakarta “sepakat dengan Praktisi Cryptocurrency Banten Dian Sucitra dan para pegiat ekonomi kreatif Banten”",
		attribution_en:
			"HMB Jakarta “agrees with the Banten cryptocurrency practitioner Dian Sucitra and Banten’s creative economy activists”",
	},
	{
		exact:
			"baiknya pelatihan Bimtek Pengelolaan Media Sosial (Medsos) Untuk OPD dan Pemkab/Pemkot menitikberatkan pada soal “komunikasi digital” bukan lantas berkutat soal tools template yang “user friendly”",
		translation_en:
			"the Social Media Management Technical Training for Regional Agencies and Regency/City Governments had better put its weight on “digital communication” rather than dwell on “user friendly” template tools",
		speaker: "Andi Suhud Trisnahadi",
		speaker_role: "Ketua Fekraf Banten yang juga founder Umakite",
		speaker_role_en: "Head of Fekraf Banten and founder of Umakite",
		directness: "indirect" as const,
		claim_type: "opinion" as const,
		ambiguity: null,
		ambiguity_en: null,
		attribution: "Komentarnya dikutip lewat HMB Jakarta, yang menyatakan sepakat",
		attribution_en: "His comment is reported through HMB Jakarta, which says it agrees",
	},
	{
		exact: "“Sangat ironis memang, Pelatihan tingkat Provinsi hanya seperti ini,” ujarnya.",
		translation_en: "“Very ironic indeed, that a Provincial Training is no more than this,” he said.",
		speaker: null,
		speaker_role: null,
		speaker_role_en: null,
		directness: "direct" as const,
		claim_type: "opinion" as const,
		ambiguity:
			"Artikel hanya menulis “ujarnya”, sesudah komentar Andi Suhud Trisnahadi dan sebuah tautan: pembicaranya bisa Trisnahadi, bisa Muhammad Fahri.",
		ambiguity_en:
			"The article only writes “he said”, after Andi Suhud Trisnahadi’s comment and a link: the speaker may be Trisnahadi or Muhammad Fahri.",
		attribution: null,
		attribution_en: null,
	},
	{
		exact:
			"mengelola Medsos Pemprov Banten saja selalu membuat kegaduhan dalam postingan, sudah diposting kemudian dihapus, terkesan serampangan dan tidak profesional untuk level Pemprov. Sangat Memalukan!!!",
		translation_en:
			"even in running the Banten Provincial Government’s social media they always cause an uproar with their posts, posted and then deleted, which looks haphazard and unprofessional at provincial level. Deeply Embarrassing!!!",
		speaker: "Muhammad Fahri",
		speaker_role: "Ketua Umum HMB Jakarta",
		speaker_role_en: "General Chair of HMB Jakarta",
		directness: "indirect" as const,
		claim_type: "allegation_and_opinion" as const,
		ambiguity: null,
		ambiguity_en: null,
		attribution: "“Secara tegas Fahri mengatakan”, tanpa tanda kutip",
		attribution_en: "“Fahri said firmly”, without quotation marks",
	},
	{
		exact:
			"Apalagi informasi yang Kami dapatkan, bahwa Pejabat ini mendapatkan jabatan tambahan yaitu Plt Kabid.",
		translation_en:
			"What is more, according to information We obtained, this Official has been given an additional post, that of acting head of division (Plt Kabid).",
		speaker: "HMB Jakarta",
		speaker_role: "Himpunan Mahasiswa Banten (HMB) Jakarta",
		speaker_role_en: "Banten Students’ Association (HMB) Jakarta",
		directness: "indirect" as const,
		claim_type: "hearsay" as const,
		ambiguity: null,
		ambiguity_en: null,
		attribution: "“informasi yang Kami dapatkan”, asalnya tidak disebut",
		attribution_en: "“information We obtained”, of an origin not stated",
	},
	{
		exact: "Informasi yang Kami terima bahwa di Diskominfo Banten terdapat Tenaga Ahli, Asisten dan Operator",
		translation_en:
			"Information We received is that there are Experts, Assistants and Operators at Diskominfo Banten",
		speaker: "HMB Jakarta",
		speaker_role: "Himpunan Mahasiswa Banten (HMB) Jakarta",
		speaker_role_en: "Banten Students’ Association (HMB) Jakarta",
		directness: "indirect" as const,
		claim_type: "hearsay" as const,
		ambiguity: null,
		ambiguity_en: null,
		attribution: "“Informasi yang Kami terima”, asalnya tidak disebut",
		attribution_en: "“Information We received”, of an origin not stated",
	},
];

/** The exact quotes of the founding case in the order shown, for the test that holds them against the article. */
export const foundingQuotes: readonly string[] = [...demands, ...statements].map(({ exact }) => exact);

/** Loads the founding case unless it is there; returns whether it did. */
export async function seedFoundingCase(db: Kysely<Database>): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		// Two processes that start together must not both load it.
		await sql`select pg_advisory_xact_lock(hashtext('founding-case'))`.execute(trx);
		const present = await trx
			.selectFrom("case_file")
			.select("id")
			.where("slug", "=", caseFile.slug)
			.executeTakeFirst();
		if (present) return false;
		await insertFoundingCase(trx);
		return true;
	});
}

async function insertFoundingCase(trx: Transaction<Database>) {
	const { officeIds, institutionIds } = await insertAddressees(trx);
	const proposer = await trx
		.insertInto("organisation")
		.values({
			slug: "hmb-jakarta",
			name: "Himpunan Mahasiswa Banten (HMB) Jakarta",
			short_name: "HMB Jakarta",
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const { id: caseFileId } = await trx
		.insertInto("case_file")
		.values({ ...caseFile, proposer_id: proposer.id })
		.returning("id")
		.executeTakeFirstOrThrow();
	for (const slug of subjects)
		await trx
			.insertInto("case_subject")
			.values({ case_file_id: caseFileId, institution_id: institutionIds.get(slug)! })
			.execute();
	const source = await trx
		.insertInto("source")
		.values({ ...article, case_file_id: caseFileId })
		.returning("id")
		.executeTakeFirstOrThrow();
	await trx
		.insertInto("source")
		.values({ ...relatedArticle, case_file_id: caseFileId })
		.execute();

	const today = (
		await sql<{ day: string }>`select (now() at time zone 'Asia/Jakarta')::date as day`.execute(trx)
	).rows[0]!.day;
	const evidenceId = randomUUID();
	await trx
		.insertInto("evidence")
		.values({
			id: evidenceId,
			title: article.title,
			tier: 3,
			obtained_on: today,
			url: article.url,
			source_id: source.id,
			sha256: null,
			media_type: null,
			byte_size: null,
			file_name: null,
			added_by: null,
		})
		.execute();
	await trx
		.insertInto("event")
		.values({
			case_file_id: caseFileId,
			demand_id: null,
			kind: "statement_made",
			occurred_on: article.statement_date,
			actor_id: null,
			actor_role: "system",
			title: "HMB Jakarta menyampaikan tuntutannya kepada Reportase Banten",
			title_en: "HMB Jakarta puts its demands to Reportase Banten",
			body: "Ketua Umum HMB Jakarta Muhammad Fahri, menurut artikel, “secara eksklusif kepada Reportase Banten, Kamis (19/5/2022)”.",
			body_en:
				"By its General Chair Muhammad Fahri, in the article’s words “exclusively to Reportase Banten, Thursday (19/5/2022)”.",
			language: "id",
			source_url: article.url,
			evidence_id: evidenceId,
			from_status: null,
			to_status: null,
			confirms_event_id: null,
			corrects_event_id: null,
		})
		.execute();

	for (const [index, demand] of demands.entries()) {
		const { id: demandId } = await trx
			.insertInto("demand")
			.values({
				case_file_id: caseFileId,
				slug: demand.slug,
				position: index + 1,
				quote_id: await insertQuote(trx, source.id, demand),
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await trx
			.insertInto("demand_version")
			.values({
				demand_id: demandId,
				version: 1,
				addressee_office_id: officeIds.get(demand.office)!,
				subject: demand.subject,
				subject_en: demand.subject_en,
				title: demand.title,
				title_en: demand.title_en,
				outcome: demand.outcome,
				outcome_en: demand.outcome_en,
				claim_type: demand.claim_type,
				claim_note: demand.claim_note,
				claim_note_en: demand.claim_note_en,
				editor_note: demand.editor_note,
				editor_note_en: demand.editor_note_en,
			})
			.execute();
		if (demand.checks.length > 0) {
			await trx
				.insertInto("demand_check")
				.values(demand.checks.map((check) => ({ ...check, demand_id: demandId })))
				.execute();
		}
		await trx
			.insertInto("event")
			.values({
				case_file_id: caseFileId,
				demand_id: demandId,
				kind: "status_changed",
				occurred_on: today,
				actor_id: null,
				actor_role: "system",
				title: "Tuntutan dicatat di Tagih dari artikel",
				title_en: "Demand entered on Tagih from the article",
				body: null,
				body_en: null,
				language: "id",
				source_url: article.url,
				evidence_id: evidenceId,
				from_status: "",
				to_status: "published",
				confirms_event_id: null,
				corrects_event_id: null,
			})
			.execute();
	}
	for (const [index, { exact, translation_en, ...statement }] of statements.entries()) {
		await trx
			.insertInto("statement")
			.values({
				...statement,
				case_file_id: caseFileId,
				position: index + 1,
				quote_id: await insertQuote(trx, source.id, { exact, translation_en }),
			})
			.execute();
	}
}

async function insertAddressees(trx: Transaction<Database>) {
	const institutionIds = new Map<string, number>();
	for (const { aliases, parent, ...institution } of institutions) {
		const { id } = await trx
			.insertInto("institution")
			.values({ ...institution, parent_id: parent === null ? null : institutionIds.get(parent)! })
			.returning("id")
			.executeTakeFirstOrThrow();
		institutionIds.set(institution.slug, id);
		for (const alias of aliases) {
			await trx.insertInto("institution_alias").values({ institution_id: id, alias }).execute();
		}
	}
	const officeIds = new Map<string, number>();
	for (const { institution, ...office } of offices) {
		const { id } = await trx
			.insertInto("office")
			.values({ ...office, institution_id: institutionIds.get(institution)! })
			.returning("id")
			.executeTakeFirstOrThrow();
		officeIds.set(office.slug, id);
	}
	for (const { office, ...holder } of holders)
		await trx
			.insertInto("office_holder")
			.values({ ...holder, office_id: officeIds.get(office)! })
			.execute();
	return { officeIds, institutionIds };
}

async function insertQuote(
	trx: Transaction<Database>,
	sourceId: number,
	{ exact, translation_en }: { exact: string; translation_en: string },
) {
	const { id } = await trx
		.insertInto("quote")
		.values({ source_id: sourceId, exact, translation_en })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
