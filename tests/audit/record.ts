import type { App } from "../support/app";
import {
	aFollower,
	anEmail,
	aSigner,
	CASE,
	DEMANDS,
	demandIds,
	moveForm,
	noteForm,
	SECOND_WATCHDOG,
	WATCHDOG,
} from "../support/citizens";

/** Where the signers say they live: the kabupaten and kota of Banten, more from some than from others. */
const REGIONS = ["36.73", "36.73", "36.04", "36.71", "36.74", "36.01", "36.02", "36.03", "36.72", "31.71"];
const SIGNERS = 40;
const AT_ONCE = 4;

/**
 * Fills the scratch record through the product's own forms, so that no page is measured empty: signers with their names
 * shown in different ways, demands that have moved, notes, and one that corrects another.
 */
export async function fillRecord(app: App): Promise<void> {
	const demands = await demandIds(app);
	const waiting = Array.from({ length: SIGNERS }, (_, index) => index);
	const signer = async () => {
		for (let index = waiting.shift(); index !== undefined; index = waiting.shift())
			await aSigner(app, {
				email: anEmail("warga"),
				name: `Warga Percobaan ${index + 1}`,
				region: REGIONS[index % REGIONS.length]!,
				demands: index % 3 === 0 ? demands.slice(0, 1 + (index % demands.length)) : demands,
				...(index % 4 === 0 ? { consent_public_name: "yes" } : {}),
			});
	};
	await Promise.all([...Array.from({ length: AT_ONCE }, signer), aFollower(app)]);

	const cookie = { Cookie: await app.signIn(WATCHDOG) };
	const move = (slug: string, changes: Parameters<typeof moveForm>[0], by = cookie) =>
		accepted(app.upload(`/demands/${slug}/status`, moveForm(changes), undefined, by));
	const note = (changes: Parameters<typeof noteForm>[0]) =>
		accepted(app.upload(`/cases/${CASE}/events`, noteForm(changes), undefined, cookie));
	await move(DEMANDS[0], { proof_of_receipt: "yes" });
	await move(DEMANDS[1], {});
	const answered = {
		from: "delivered",
		to: "responded",
		occurred_on: "2022-06-10",
		title: "Inspektorat menjawab",
	};
	await move(DEMANDS[1], answered);
	await note({});
	await note({ title: "Rapat dengar pendapat", occurred_on: "2022-05-25" });
	const [wrong] = await app.query<{ id: string }>("select id::text from event order by id desc limit 1");
	await note({
		kind: "correction_made",
		corrects: wrong!.id,
		title: "Rapat itu ditunda",
		occurred_on: "2022-05-26",
	});
	const second = { Cookie: await app.signIn(SECOND_WATCHDOG) };
	await move(
		DEMANDS[2],
		{ to: "delivered", occurred_on: "2022-05-23", title: "Surat kedua disampaikan" },
		second,
	);
	await app.settled();
}

async function accepted(asking: ReturnType<App["post"]>): Promise<void> {
	const { status, text } = await asking;
	if (status !== 303) {
		const alert = /role="alert"[\s\S]{0,600}/.exec(text)?.[0] ?? text.slice(0, 300);
		throw new Error(`A form of the audit's own was refused (${status}): ${alert}`);
	}
}
