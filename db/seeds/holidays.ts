import type { Kysely } from "kysely";
import type { Database } from "../schema";

/**
 * The decrees about national holidays and joint leave of 2022 to 2026 and every change to them; README.md says where from.
 * A line is a day of the year, its kind (L libur nasional, C cuti bersama) and its name; one that begins with "-" takes
 * the day away that an earlier decree of the year had.
 */
interface Decree {
	decree: string;
	publishedOn: string;
	sourceUrl: string;
	note?: [id: string, en: string];
	lines: string;
}

const DECREES: Record<number, readonly Decree[]> = {
	2022: [
		{
			decree: "SKB 3 Menteri: Menag 963/2021, Menaker 3/2021, Menpan-RB 4/2021",
			publishedOn: "2021-09-22",
			sourceUrl:
				"https://nasional.tempo.co/read/1509152/pemerintah-tetapkan-16-hari-libur-nasional-pada-2022",
			note: [
				"Cuti bersama belum ditetapkan karena pandemi.",
				"Joint leave was left open because of the pandemic.",
			],
			lines: `
				01-01 L Tahun Baru 2022 Masehi
				02-01 L Tahun Baru Imlek 2573 Kongzili
				02-28 L Isra Mikraj Nabi Muhammad SAW
				03-03 L Hari Suci Nyepi Tahun Baru Saka 1944
				04-15 L Wafat Isa Almasih
				05-01 L Hari Buruh Internasional
				05-02 L Hari Raya Idulfitri 1443 Hijriah
				05-03 L Hari Raya Idulfitri 1443 Hijriah
				05-16 L Hari Raya Waisak 2566 BE
				05-26 L Kenaikan Isa Almasih
				06-01 L Hari Lahir Pancasila
				07-09 L Hari Raya Iduladha 1443 Hijriah
				07-30 L Tahun Baru Islam 1444 Hijriah
				08-17 L Hari Kemerdekaan Republik Indonesia
				10-08 L Maulid Nabi Muhammad SAW
				12-25 L Hari Raya Natal`,
		},
		{
			decree: "SKB 3 Menteri: Menag 375/2022, Menaker 1/2022, Menpan-RB 1/2022",
			publishedOn: "2022-04-07",
			sourceUrl:
				"https://news.okezone.com/amp/2022/04/07/337/2574925/ini-skb-3-menteri-atur-libur-dan-cuti-bersama-lebaran-2022",
			lines: `
				04-29 C Hari Raya Idulfitri 1443 Hijriah
				05-04 C Hari Raya Idulfitri 1443 Hijriah
				05-05 C Hari Raya Idulfitri 1443 Hijriah
				05-06 C Hari Raya Idulfitri 1443 Hijriah`,
		},
		{
			decree: "SKB 3 Menteri: Menag 678/2022, Menaker 2/2022, Menpan-RB 2/2022",
			publishedOn: "2022-07-07",
			sourceUrl:
				"https://kabar24.bisnis.com/read/20220709/15/1552997/resmi-pemerintah-tetapkan-libur-iduladha-1443-h-jadi-10-juli-2022",
			note: [
				"Sesudah Menteri Agama menetapkan 10 Zulhijah pada 10 Juli (Keputusan 668/2022).",
				"After the Minister of Religious Affairs had set 10 Zulhijah on 10 July (decree 668/2022).",
			],
			lines: `
				-07-09
				07-10 L Hari Raya Iduladha 1443 Hijriah`,
		},
	],
	2023: [
		{
			decree: "SKB 3 Menteri: Menag 1066/2022, Menaker 3/2022, Menpan-RB 3/2022",
			publishedOn: "2022-10-11",
			sourceUrl:
				"https://depok.pikiran-rakyat.com/nasional/pr-095663744/inilah-daftar-libur-nasional-dan-cuti-bersama-tahun-2023-catat-baik-baik",
			lines: `
				01-01 L Tahun Baru 2023 Masehi
				01-22 L Tahun Baru Imlek 2574 Kongzili
				01-23 C Tahun Baru Imlek 2574 Kongzili
				02-18 L Isra Mikraj Nabi Muhammad SAW
				03-22 L Hari Suci Nyepi Tahun Baru Saka 1945
				03-23 C Hari Suci Nyepi Tahun Baru Saka 1945
				04-07 L Wafat Isa Almasih
				04-21 C Hari Raya Idulfitri 1444 Hijriah
				04-22 L Hari Raya Idulfitri 1444 Hijriah
				04-23 L Hari Raya Idulfitri 1444 Hijriah
				04-24 C Hari Raya Idulfitri 1444 Hijriah
				04-25 C Hari Raya Idulfitri 1444 Hijriah
				04-26 C Hari Raya Idulfitri 1444 Hijriah
				05-01 L Hari Buruh Internasional
				05-18 L Kenaikan Isa Almasih
				06-01 L Hari Lahir Pancasila
				06-02 C Hari Raya Waisak 2567 BE
				06-04 L Hari Raya Waisak 2567 BE
				06-29 L Hari Raya Iduladha 1444 Hijriah
				07-19 L Tahun Baru Islam 1445 Hijriah
				08-17 L Hari Kemerdekaan Republik Indonesia
				09-28 L Maulid Nabi Muhammad SAW
				12-25 L Hari Raya Natal
				12-26 C Hari Raya Natal`,
		},
		{
			decree: "SKB 3 Menteri: Menag 327/2023, Menaker 1/2023, Menpan-RB 1/2023",
			publishedOn: "2023-03-29",
			sourceUrl:
				"https://daulatrakyat.id/pemerintah-ri-secara-resmi-tetapkan-perubahan-hari-libur-nasional-dan-cuti-bersama-idulfitri-1444-h-2023-masehi",
			note: [
				"Cuti bersama Idulfitri dimajukan dan ditambah satu hari. Sebagian berita menyebut tanggal 28 Maret.",
				"Joint leave of Idulfitri begins earlier and is one day longer. Some reports date the decree 28 March.",
			],
			lines: `
				04-19 C Hari Raya Idulfitri 1444 Hijriah
				04-20 C Hari Raya Idulfitri 1444 Hijriah
				-04-26`,
		},
		{
			decree: "SKB 3 Menteri: Menag 624/2023, Menaker 2/2023, Menpan-RB 2/2023",
			publishedOn: "2023-06-16",
			sourceUrl:
				"https://radartv.disway.id/amp/16733/horepemerintah-tetapkan-cuti-bersama-idul-adha-selama-3-hari",
			lines: `
				06-28 C Hari Raya Iduladha 1444 Hijriah
				06-30 C Hari Raya Iduladha 1444 Hijriah`,
		},
	],
	2024: [
		{
			decree: "SKB 3 Menteri: Menag 855/2023, Menaker 3/2023, Menpan-RB 4/2023",
			publishedOn: "2023-09-12",
			sourceUrl:
				"https://edocs.msmconsulting.co.id/docs/s/keputusan-bersama-menteri-nomor-855-tahun-2023-nomor-3-tahun-2023-nomor-4-tahun-2023",
			lines: `
				01-01 L Tahun Baru 2024 Masehi
				02-08 L Isra Mikraj Nabi Muhammad SAW
				02-09 C Tahun Baru Imlek 2575 Kongzili
				02-10 L Tahun Baru Imlek 2575 Kongzili
				03-11 L Hari Suci Nyepi Tahun Baru Saka 1946
				03-12 C Hari Suci Nyepi Tahun Baru Saka 1946
				03-29 L Wafat Isa Almasih
				03-31 L Hari Paskah
				04-08 C Hari Raya Idulfitri 1445 Hijriah
				04-09 C Hari Raya Idulfitri 1445 Hijriah
				04-10 L Hari Raya Idulfitri 1445 Hijriah
				04-11 L Hari Raya Idulfitri 1445 Hijriah
				04-12 C Hari Raya Idulfitri 1445 Hijriah
				04-15 C Hari Raya Idulfitri 1445 Hijriah
				05-01 L Hari Buruh Internasional
				05-09 L Kenaikan Isa Almasih
				05-10 C Kenaikan Isa Almasih
				05-23 L Hari Raya Waisak 2568 BE
				05-24 C Hari Raya Waisak 2568 BE
				06-01 L Hari Lahir Pancasila
				06-17 L Hari Raya Iduladha 1445 Hijriah
				06-18 C Hari Raya Iduladha 1445 Hijriah
				07-07 L Tahun Baru Islam 1446 Hijriah
				08-17 L Hari Kemerdekaan Republik Indonesia
				09-16 L Maulid Nabi Muhammad SAW
				12-25 L Hari Raya Natal
				12-26 C Hari Raya Natal`,
		},
		{
			decree: "Keppres 10/2024",
			publishedOn: "2024-02-06",
			sourceUrl: "https://indonesiawindow.com/presiden-ri-joko-widodo-keluarkan-keppres-libur-14-februari/",
			lines: "02-14 L Hari Pemungutan Suara Pemilihan Umum 2024",
		},
		{
			decree: "Keppres 33/2024",
			publishedOn: "2024-11-21",
			sourceUrl: "https://dutakabar.com/27-november-2024-hari-libur-nasional-ini-keppresnya",
			lines: "11-27 L Hari Pemungutan Suara Pemilihan Kepala Daerah 2024",
		},
	],
	2025: [
		{
			decree: "SKB 3 Menteri: Menag 1017/2024, Menaker 2/2024, Menpan-RB 2/2024",
			publishedOn: "2024-10-14",
			sourceUrl:
				"https://caritahu.kontan.co.id/news/jadwal-lengkap-hari-libur-nasional-dan-cuti-bersama-tahun-2025",
			lines: `
				01-01 L Tahun Baru 2025 Masehi
				01-27 L Isra Mikraj Nabi Muhammad SAW
				01-28 C Tahun Baru Imlek 2576 Kongzili
				01-29 L Tahun Baru Imlek 2576 Kongzili
				03-28 C Hari Suci Nyepi Tahun Baru Saka 1947
				03-29 L Hari Suci Nyepi Tahun Baru Saka 1947
				03-31 L Hari Raya Idulfitri 1446 Hijriah
				04-01 L Hari Raya Idulfitri 1446 Hijriah
				04-02 C Hari Raya Idulfitri 1446 Hijriah
				04-03 C Hari Raya Idulfitri 1446 Hijriah
				04-04 C Hari Raya Idulfitri 1446 Hijriah
				04-07 C Hari Raya Idulfitri 1446 Hijriah
				04-18 L Wafat Yesus Kristus
				04-20 L Kebangkitan Yesus Kristus (Paskah)
				05-01 L Hari Buruh Internasional
				05-12 L Hari Raya Waisak 2569 BE
				05-13 C Hari Raya Waisak 2569 BE
				05-29 L Kenaikan Yesus Kristus
				05-30 C Kenaikan Yesus Kristus
				06-01 L Hari Lahir Pancasila
				06-06 L Hari Raya Iduladha 1446 Hijriah
				06-09 C Hari Raya Iduladha 1446 Hijriah
				06-27 L Tahun Baru Islam 1447 Hijriah
				08-17 L Proklamasi Kemerdekaan
				09-05 L Maulid Nabi Muhammad SAW
				12-25 L Kelahiran Yesus Kristus
				12-26 C Kelahiran Yesus Kristus`,
		},
		{
			decree: "SKB 3 Menteri: Menag 933/2025, Menaker 1/2025, Menpan-RB 3/2025",
			publishedOn: "2025-08-07",
			sourceUrl: "https://jabar.jpnn.com/kriminal/26179/18-agustus-jadi-hari-cuti-bersama-dan-libur-nasional",
			lines: "08-18 C Proklamasi Kemerdekaan",
		},
	],
	2026: [
		{
			decree: "SKB 3 Menteri: Menag 1497/2025, Menaker 2/2025, Menpan-RB 5/2025",
			publishedOn: "2025-09-19",
			sourceUrl:
				"https://disdiksmg.semarangkota.go.id/post-detail/resmi-daftar-hari-libur-nasional-dan-cuti-bersama-tahun-2026-berdasarkan-skb-3-menteri",
			lines: `
				01-01 L Tahun Baru 2026 Masehi
				01-16 L Isra Mikraj Nabi Muhammad SAW
				02-16 C Tahun Baru Imlek 2577 Kongzili
				02-17 L Tahun Baru Imlek 2577 Kongzili
				03-18 C Hari Suci Nyepi Tahun Baru Saka 1948
				03-19 L Hari Suci Nyepi Tahun Baru Saka 1948
				03-20 C Hari Raya Idulfitri 1447 Hijriah
				03-21 L Hari Raya Idulfitri 1447 Hijriah
				03-22 L Hari Raya Idulfitri 1447 Hijriah
				03-23 C Hari Raya Idulfitri 1447 Hijriah
				03-24 C Hari Raya Idulfitri 1447 Hijriah
				04-03 L Wafat Yesus Kristus
				04-05 L Kebangkitan Yesus Kristus (Paskah)
				05-01 L Hari Buruh Internasional
				05-14 L Kenaikan Yesus Kristus
				05-15 C Kenaikan Yesus Kristus
				05-27 L Hari Raya Iduladha 1447 Hijriah
				05-28 C Hari Raya Iduladha 1447 Hijriah
				05-31 L Hari Raya Waisak 2570 BE
				06-01 L Hari Lahir Pancasila
				06-16 L Tahun Baru Islam 1448 Hijriah
				08-17 L Proklamasi Kemerdekaan
				08-25 L Maulid Nabi Muhammad SAW
				12-24 C Kelahiran Yesus Kristus
				12-25 L Kelahiran Yesus Kristus`,
		},
	],
};

export interface SeededDay {
	day: string;
	kind: "holiday" | "joint_leave";
	name: string;
}

export interface SeededRevision extends Omit<Decree, "lines"> {
	year: number;
	/** 1 is the first decree about the year. */
	revision: number;
	/** The whole year, as this decree leaves it. */
	days: SeededDay[];
}

/** Each decree with the whole year as it leaves it. */
export function listSeededRevisions(): SeededRevision[] {
	return Object.entries(DECREES).flatMap(([year, decrees]) => {
		const days = new Map<string, SeededDay>();
		return decrees.map(({ lines, ...decree }, index) => {
			for (const line of lines.trim().split("\n")) applyLine(days, year, line.trim());
			return {
				...decree,
				year: Number(year),
				revision: index + 1,
				days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
			};
		});
	});
}

function applyLine(days: Map<string, SeededDay>, year: string, line: string) {
	const [, taken, date, kind, name] = /^(-?)(\d\d-\d\d)(?: ([LC]) (.+))?$/.exec(line)!;
	const day = `${year}-${date}`;
	if (taken) days.delete(day);
	else days.set(day, { day, kind: kind === "L" ? "holiday" : "joint_leave", name: name! });
}

/** Loads the decrees that are not there yet. A revision that somebody has published here stays as it is. */
export async function seedHolidays(db: Kysely<Database>): Promise<void> {
	await db.transaction().execute(async (trx) => {
		for (const { year, revision, decree, publishedOn, sourceUrl, note, days } of listSeededRevisions()) {
			const added = await trx
				.insertInto("calendar_revision")
				.values({
					year,
					revision,
					decree,
					source_url: sourceUrl,
					published_on: publishedOn,
					note: note?.[0] ?? null,
					note_en: note?.[1] ?? null,
					added_by: null,
				})
				.onConflict((conflict) => conflict.columns(["year", "revision"]).doNothing())
				.returning("id")
				.executeTakeFirst();
			if (added)
				await trx
					.insertInto("holiday")
					.values(days.map((day) => ({ ...day, revision_id: added.id, name_en: null })))
					.execute();
		}
	});
}
