import { createHash } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema";
import { regions } from "./regions";

/** How many rows of each kind there are for so many demands. */
export function sizesFor(demands: number) {
	return {
		demands,
		institutions: Math.max(1, Math.round(demands / 2)),
		organisations: Math.max(1, Math.round(demands / 200)),
		cases: Math.max(1, Math.round(demands / 2.5)),
		events: demands * 20,
	};
}

const DAYS = 730;
const DAY = 24 * 60 * 60 * 1000;

type Ending =
	| "published"
	| "delivered"
	| "in_process"
	| "responded"
	| "fulfilled"
	| "partly_fulfilled"
	| "refused"
	| "unanswered"
	| "withdrawn";

/** Shares in hundredths, of the demands that have had the time for it. */
const ENDINGS: ReadonlyArray<readonly [Ending, number]> = [
	["published", 12],
	["delivered", 22],
	["in_process", 10],
	["responded", 14],
	["fulfilled", 10],
	["partly_fulfilled", 8],
	["refused", 11],
	["unanswered", 10],
	["withdrawn", 3],
];

interface Step {
	kind: "status_changed" | "verdict_proposed" | "reminder_sent" | "note_added";
	on: string;
	from?: string;
	to?: string;
	actor: "system" | "first" | "second" | "activist";
	receipt?: boolean;
	confirms?: boolean;
}

/**
 * Fills an empty database with invented examples, every title of which says so: cases, demands addressed to offices all
 * over the country, and twenty events a demand over two years. Everything passes the same guards as what people do; the
 * same number gives the same rows on the same day.
 * @param demands how many; the other sizes follow
 * @param log gets a line after each part
 * @returns false where the database has cases that are not of this kind: nothing is changed then
 */
export async function seedGenerated(
	db: Kysely<Database>,
	demands: number,
	log: (line: string) => void = () => {},
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (await trx.selectFrom("case_file").select("id").limit(1).executeTakeFirst()) return false;
		await fill(trx, demands, log);
		return true;
	});
}

async function fill(trx: Transaction<Database>, demands: number, log: (line: string) => void) {
	const sizes = sizesFor(demands);
	const {
		rows: [now],
	} = await sql<{ day: string }>`select (now() at time zone 'Asia/Jakarta')::date::text as day`.execute(trx);
	const today = now!.day;
	const provinces = [...new Set(regions.map(({ provinceCode }) => Number(provinceCode)))];
	const random = randomFrom(demands);

	await trx
		.insertInto("account")
		.values(
			["Pemantau contoh 1", "Pemantau contoh 2", "Pegiat contoh"].map((name) => ({
				email_tag: createHash("sha256").update(name).digest(),
				email_cipher: Buffer.from("-"),
				name,
				disabled_at: null,
			})),
		)
		.execute();
	const accounts = await trx
		.selectFrom("account")
		.select(["id", "name"])
		.where("name", "like", "%contoh%")
		.execute();
	const idOf = (name: string) => accounts.find((account) => account.name === name)!.id;
	const actors = {
		first: idOf("Pemantau contoh 1"),
		second: idOf("Pemantau contoh 2"),
		activist: idOf("Pegiat contoh"),
	};
	await trx
		.insertInto("account_role")
		.values([
			{ account_id: actors.first, role: "watchdog", granted_by: null },
			{ account_id: actors.second, role: "watchdog", granted_by: null },
			{ account_id: actors.activist, role: "activist", granted_by: null },
		])
		.execute();

	await sql`insert into organisation (slug, name, short_name)
		select 'contoh-himpunan-' || n, 'Contoh Himpunan ' || n, 'Contoh ' || n
		from generate_series(1, ${sizes.organisations}) n`.execute(trx);
	await sql`insert into institution (slug, name, name_en, province_code)
		select 'contoh-dinas-' || n, 'Contoh Dinas ' || n, 'Example Agency ' || n, (${provinces}::int[])[1 + n % ${provinces.length}]
		from generate_series(1, ${sizes.institutions}::int) n`.execute(trx);
	await sql`insert into office (slug, institution_id, name, name_en)
		select 'kepala-' || slug, id, 'Kepala ' || name, 'Head of ' || name_en
		from institution where slug like 'contoh-dinas-%'`.execute(trx);
	log(`${sizes.institutions} institutions`);

	await sql`insert into case_file (slug, title, title_en, summary, summary_en, proposer_id, province_code, opened_at)
		select 'contoh-kasus-' || n, 'Contoh kasus ' || n, 'Example case ' || n,
			'Contoh buatan untuk mengukur, bukan kasus nyata.', 'A made-up example for measuring, not a real case.',
			o.id, (${provinces}::int[])[1 + n % ${provinces.length}],
			${today}::date - ${DAYS} * (${sizes.cases} - n) / ${sizes.cases} - 2
		from generate_series(1, ${sizes.cases}::int) n
		join organisation o on o.slug = 'contoh-himpunan-' || (1 + n % ${sizes.organisations})`.execute(trx);
	await sql`insert into source (case_file_id, kind, publisher, title, url, body_sha256)
		select id, 'article', 'Contoh Warta', 'Contoh berita ' || title, 'https://warta.example/' || slug, sha256(slug::bytea)
		from case_file where slug like 'contoh-kasus-%'`.execute(trx);
	await sql`insert into quote (source_id, exact, translation_en)
		select s.id, 'Kami menuntut perbaikan nomor ' || n || '.', 'We demand repair number ' || n || '.'
		from generate_series(1, ${sizes.demands}::int) n
		join case_file c on c.slug = 'contoh-kasus-' || (1 + (n - 1) * ${sizes.cases}::bigint / ${sizes.demands})
		join source s on s.case_file_id = c.id`.execute(trx);
	await sql`insert into demand (case_file_id, slug, position, quote_id)
		select s.case_file_id, 'contoh-tuntutan-' || n, row_number() over (partition by s.case_file_id order by n), q.id
		from generate_series(1, ${sizes.demands}::int) n
		join quote q on q.exact = 'Kami menuntut perbaikan nomor ' || n || '.'
		join source s on s.id = q.source_id`.execute(trx);
	await sql`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type, created_at)
		select d.id, 1, o.id, 'Contoh tuntutan ' || n, 'Example demand ' || n,
			'Perbaikan nomor ' || n || ' selesai, terbukti dari berita acara.',
			'Repair number ' || n || ' is done, shown by its record.', 'none', c.opened_at
		from generate_series(1, ${sizes.demands}::int) n
		join demand d on d.slug = 'contoh-tuntutan-' || n
		join case_file c on c.id = d.case_file_id
		join office o on o.slug = 'kepala-contoh-dinas-' || (1 + (n * 7) % ${sizes.institutions})`.execute(trx);
	await sql`insert into evidence (id, title, tier, obtained_on, url)
		select md5('contoh' || id)::uuid, 'Contoh bukti', 1, ${today}, 'https://arsip.example/' || slug
		from demand where slug like 'contoh-tuntutan-%'`.execute(trx);
	log(`${sizes.cases} cases, ${sizes.demands} demands`);

	const ids = await sql<{ id: number }>`select id from demand where slug like 'contoh-tuntutan-%'
		order by substr(slug, 17)::int`.execute(trx);
	const lives = ids.rows.map(({ id }, n) => ({
		id,
		steps: lifeOf(random, today, DAYS - Math.floor((n * DAYS) / demands), sizes.events / demands),
	}));
	const longest = Math.max(...lives.map(({ steps }) => steps.length));
	for (let nth = 0; nth < longest; nth++) {
		const wave = lives.flatMap(({ id, steps }) => steps.slice(nth, nth + 1).map((step) => ({ id, ...step })));
		await insertWave(trx, wave, actors);
		log(`events: wave ${nth + 1} of ${longest}, ${wave.length} rows`);
	}
	// They act while the examples are made, and never again.
	await sql`update account set disabled_at = to_timestamp(0) where id in (${sql.join(Object.values(actors))})`.execute(
		trx,
	);
}

/** One event of each demand, those of one statement in the order of their days. */
async function insertWave(
	trx: Transaction<Database>,
	wave: ReadonlyArray<Step & { id: number }>,
	actors: Record<Exclude<Step["actor"], "system">, number>,
) {
	const rows = wave
		.map(({ id, kind, on, from, to, actor, receipt, confirms }) => ({
			demand_id: id,
			kind,
			occurred_on: on,
			from_status: from ?? null,
			to_status: to ?? null,
			actor_id: actor === "system" ? null : actors[actor],
			actor_role: actor === "system" ? "system" : actor === "activist" ? "activist" : "watchdog",
			proof_of_receipt: receipt ?? false,
			confirms: confirms ?? false,
		}))
		.sort((a, b) =>
			a.occurred_on < b.occurred_on ? -1 : a.occurred_on > b.occurred_on ? 1 : a.demand_id - b.demand_id,
		);
	await sql`insert into event (case_file_id, demand_id, kind, occurred_on, recorded_at, actor_id, actor_role, title, title_en,
			language, source_url, evidence_id, from_status, to_status, proof_of_receipt, confirms_event_id)
		select d.case_file_id, r.demand_id, r.kind, r.occurred_on, least(r.occurred_on + time '05:00', now()), r.actor_id, r.actor_role,
			'Contoh peristiwa', 'Example event', 'id', case when r.kind = 'note_added' then 'https://warta.example/' end,
			case when r.kind in ('status_changed', 'verdict_proposed') then md5('contoh' || d.id)::uuid end,
			r.from_status, r.to_status, r.proof_of_receipt,
			case when r.confirms then (select max(p.id) from event p where p.demand_id = d.id and p.kind = 'verdict_proposed') end
		from json_to_recordset(${JSON.stringify(rows)}::json) r (demand_id bigint, kind text, occurred_on date, from_status text,
			to_status text, actor_id bigint, actor_role text, proof_of_receipt boolean, confirms boolean)
		join demand d on d.id = r.demand_id
		order by r.occurred_on, r.demand_id`.execute(trx);
}

/** What happens to a demand that was published so many days ago, in order; notes fill it up to the length. */
function lifeOf(random: () => number, today: string, age: number, length: number): Step[] {
	const steps: Step[] = [];
	let left = age;
	const on = () => dayBefore(today, left);
	/** @returns false where there is not so much time */
	const pass = (least: number, most: number) => {
		const days = least + Math.floor(random() * (most - least + 1));
		if (days > left) return false;
		left -= days;
		return true;
	};
	const move = (from: string, to: string, more: Partial<Step> = {}) =>
		steps.push({ kind: "status_changed", on: on(), from, to, actor: "first", ...more });
	move("", "published", { actor: "system" });
	live(pickEnding(random()));
	while (steps.length < length)
		steps.push({
			kind: "note_added",
			on: dayBefore(today, Math.floor(random() * (left + 1))),
			actor: "system",
		});
	return steps;

	function live(ending: Ending) {
		if (ending === "published") return;
		if (ending === "withdrawn") {
			if (pass(3, 60)) move("published", "withdrawn", { actor: "activist" });
			return;
		}
		if (!pass(1, 20)) return;
		// One in ten has a letter without a proof of receipt: no clock starts.
		move("published", "delivered", { receipt: ending === "unanswered" || random() < 0.9 });
		if (ending === "delivered") return;
		if (ending === "unanswered") {
			if (!pass(31, 40)) return;
			steps.push({ kind: "reminder_sent", on: on(), actor: "system" });
			if (pass(14, 60)) move("delivered", "unanswered");
			return;
		}
		if (!pass(2, 25)) return;
		if (random() < 0.5) {
			move("delivered", "in_process");
			if (ending === "in_process" || !pass(1, 40)) return;
			move("in_process", "responded");
		} else {
			if (ending === "in_process" || !pass(1, 20)) return;
			move("delivered", "responded");
		}
		if (ending === "responded" || !pass(5, 90)) return;
		if (ending === "refused") {
			move("responded", ending);
			return;
		}
		steps.push({ kind: "verdict_proposed", on: on(), from: "responded", to: ending, actor: "first" });
		move("responded", ending, { actor: "second", confirms: true });
	}
}

function pickEnding(share: number): Ending {
	let left = share * 100;
	for (const [ending, hundredths] of ENDINGS) {
		if (left < hundredths) return ending;
		left -= hundredths;
	}
	return "published";
}

function dayBefore(day: string, days: number): string {
	return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** Numbers in [0, 1) that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
