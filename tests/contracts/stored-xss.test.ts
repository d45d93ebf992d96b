import { expect, test } from "@jest/globals";
import { JSDOM, VirtualConsole } from "jsdom";
import { useApp } from "../support/app";
import { CASE, DEMANDS, MODERATOR } from "../support/citizens";
import {
	aSubmission,
	CASE_FORM,
	DEMAND_FORM,
	markWords,
	pasteArticle,
	saveCase,
	saveItem,
	seenOf,
	submitWithSupport,
	supportLink,
} from "../support/filing";
import { aLetter, aReplyPage, publishReply, replyForm } from "../support/reply-forms";

/**
 * Every field of a draft is written by somebody and read by others: supporters, moderators, and once it is published
 * everybody. Each way known to us of making such words run is put into every one of them, and each page that shows them
 * is looked at.
 */
const app = useApp();

const ATTEMPTS = [
	"<script>xss()</script>",
	"</script><script>xss()</script>",
	"<img src=x onerror=xss()>",
	'"><svg onload=xss()>',
	"' onmouseover='xss()",
	"</textarea><script>xss()</script>",
	"</title><script>xss()</script>",
	"<!--<script>xss()",
	"<iframe srcdoc='<script>xss()</script>'>",
	"<math><mtext><table><mglyph><style><img src=x onerror=xss()>",
	"{{constructor.constructor('xss()')()}}",
	"\u2028xss()\u2029",
	"javascript:xss()",
];
const ALL = ATTEMPTS.join(" ");
const ARTICLE = `Warga mendesak Bupati Contoh memperbaiki jembatan. ${ALL}`;

/** What a browser would make of a page, without running it: everything in it that is not ours and could run. */
function dangersIn(html: string): string[] {
	const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
	const found: string[] = [];
	for (const element of document.querySelectorAll("*")) {
		const name = element.localName;
		if (["iframe", "math", "mglyph", "object", "embed", "base"].includes(name)) found.push(`<${name}>`);
		if (name === "script" && (/^\s*xss/.test(element.textContent) || element.textContent.includes("<")))
			found.push(`<script>${element.textContent}`);
		for (const { name: attribute, value } of element.attributes) {
			if (attribute.startsWith("on")) found.push(`${name} ${attribute}`);
			if (["href", "src", "action", "formaction"].includes(attribute) && /^\s*javascript:/i.test(value))
				found.push(`${name} ${attribute}="${value}"`);
		}
	}
	return found;
}

/** The sheets of a page are not read: whatever is wrong with them runs nothing. */
function expectInert(path: string, html: string): void {
	expect([path, dangersIn(html)]).toEqual([path, []]);
}

test("each attempt would be noticed where it is let through", () => {
	const places: Record<string, (attempt: string) => string> = {
		"'": (attempt) => `<p title=' ${attempt}'>`,
		'"': (attempt) => `<p title="${attempt}">`,
		"</textarea>": (attempt) => `<textarea>${attempt}</textarea>`,
		"</title>": (attempt) => `<title>${attempt}</title>`,
		"<!--": (attempt) => `<script>${attempt}</script>`,
		javascript: (attempt) => `<a href="${attempt}">`,
		// Nothing of ours reads templates; a line separator ends a line of a script only.
		"{{": () => "<p onclick=x>",
		"\u2028": () => "<p onclick=x>",
		"<": (attempt) => `<p>${attempt}</p>`,
	};
	for (const attempt of ATTEMPTS) {
		const [, page] = Object.entries(places).find(([start]) => attempt.startsWith(start))!;
		expect([attempt, dangersIn(page(attempt)).length > 0]).toEqual([attempt, true]);
	}
	expect(dangersIn("<p>Jembatan &lt;script&gt;</p>")).toEqual([]);
});

test("words of a draft never run, on no page before or after its publication", async () => {
	const filing = await pasteArticle(app, { text: ARTICLE, headline: ATTEMPTS[0]!, publisher: ATTEMPTS[2]! });
	await saveCase(app, filing, {
		...CASE_FORM,
		title: `Jembatan ${ATTEMPTS.slice(0, 3).join(" ")}`,
		title_en: `Bridge ${ATTEMPTS[6]}`,
		summary: `Ringkas ${ALL}`,
		summary_en: ALL,
		headline: ATTEMPTS.slice(0, 4).join(" "),
		author: ATTEMPTS[3]!,
		publisher: ATTEMPTS[2]!,
		named: `Maman </script><script>xss()</script>: ${ALL}`,
	});
	const demand = await markWords(app, filing, ARTICLE, "demand");
	await saveItem(app, filing, demand, {
		...DEMAND_FORM,
		exact: ARTICLE,
		title: `Perbaiki jembatan ${ATTEMPTS[0]} ${ATTEMPTS[6]}`,
		title_en: ALL.slice(0, 150),
		outcome: `Jembatan dapat dilalui ${ATTEMPTS[2]} ${ATTEMPTS[1]}`,
		subject: ATTEMPTS[3]!,
		new_institution: `Pemkab ${ATTEMPTS[2]}`,
		new_office: `Bupati ${ATTEMPTS[0]}`,
		claim_type: "allegation",
		claim_note: `Dugaan ${ATTEMPTS[4]} ${ATTEMPTS[0]}`,
		translation_en: ALL,
	});
	const statement = await markWords(app, filing, "Warga mendesak Bupati Contoh", "statement");
	await saveItem(app, filing, statement, {
		exact: "Warga mendesak Bupati Contoh",
		speaker: "",
		speaker_role: ATTEMPTS[2]!,
		ambiguity: `Tidak jelas ${ALL}`.slice(0, 490),
		attribution: ATTEMPTS[3]!,
		directness: "indirect",
		claim_type: "opinion",
	});
	const background = await markWords(app, filing, ATTEMPTS[8]!, "background");
	await saveItem(app, filing, background, { exact: ATTEMPTS[8]!, note: ALL.slice(0, 490) });

	const own = { Cookie: filing.cookie };
	for (const path of [
		filing.page,
		`${filing.page}/case`,
		`${filing.page}/items`,
		demand,
		statement,
		background,
		"/drafts",
	])
		for (const prefix of ["", "/en"]) expectInert(path, (await app.get(prefix + path, own)).text);
	// What is refused comes back with what was typed.
	const again = await app.post(
		`${filing.page}/items`,
		{ seen: await seenOf(app, filing), exact: ALL, kind: "nothing" },
		own,
	);
	expect(again.status).toBe(422);
	expectInert("refused", again.text);

	await submitWithSupport(app, filing, 0);
	const link = await supportLink(app, filing);
	for (const prefix of ["", "/en"]) expectInert(link, (await app.get(prefix + link)).text);
});

test("nor do those of a published case, on any page, card, poster, feed or mail about it", async () => {
	const filing = await aSubmission(app, {
		title: `Jembatan ${ATTEMPTS[0]} ${ATTEMPTS[6]}`,
		summary: `Warga meminta. ${ALL}`,
		author: ATTEMPTS[3]!,
		title_en: ATTEMPTS[1]!,
	});
	const moderator = { Cookie: await app.signIn(MODERATOR) };
	const review = `/moderation/drafts/${filing.id}`;
	expectInert(review, (await app.get(review, moderator)).text);
	expectInert("queue", (await app.get("/moderation/drafts", moderator)).text);
	const decided = await app.post(
		review,
		{
			seen: /name="seen" value="(\d+)"/.exec((await app.get(review, moderator)).text)![1]!,
			action: "published",
			reason: "",
			explanation: ALL,
			names: "yes",
			confirm: "yes",
		},
		moderator,
	);
	expect(decided.headers.location).toMatch(/^\/cases\/jembatan-script-xss/);
	const page = decided.headers.location!;
	for (const path of [
		page,
		`${page}/signatures`,
		`${page}/followers`,
		`${page}/poster`,
		"/cases",
		"/",
		"/demands/perbaiki-jembatan-sawah",
		"/demands/perbaiki-jembatan-sawah/poster",
		"/moderation/log",
		"/search?q=jembatan",
		filing.page,
	])
		for (const prefix of ["", "/en"]) {
			const answer = await app.get(prefix + path, path === filing.page ? { Cookie: filing.cookie } : {});
			expect([path, answer.status]).toEqual([path, 200]);
			expectInert(path, answer.text);
		}
	for (const mail of await app.mails()) expectInert(mail.subject, mail.html);
});

test("nor do those of an institution, in any channel that shows its reply", async () => {
	const page = await aReplyPage(app);
	const words = { name: ATTEMPTS[0]!, post: ATTEMPTS.slice(2, 4).join(" "), body: ALL };
	const done = await publishReply(app, page, { ...words, demands: [DEMANDS[1]], claim: "done" });
	expect(done.status).toBe(303);
	const moderator = { Cookie: await app.signIn(MODERATOR) };
	await app.upload(page, replyForm({ ...words, email: "", body: `${ALL} surat` }), aLetter());
	const [waiting] = await app.query<{ id: string }>("select id from reply where evidence_id is not null");
	const feed = await app.get(`/cases/${CASE}/feed.atom`);
	expect(feed.text).not.toMatch(/<script|<img|<svg|<iframe/);
	expect(JSON.parse((await app.get(`/cases/${CASE}.json`)).text).replies[0].text).toBe(ALL);
	for (const path of [
		page,
		`/cases/${CASE}`,
		`/demands/${DEMANDS[1]}`,
		"/",
		"/moderation/replies",
		`/moderation/replies/${waiting!.id}`,
	])
		for (const prefix of ["", "/en"]) {
			const answer = await app.get(prefix + path, moderator);
			expect([path, answer.status]).toEqual([path, 200]);
			expectInert(path, answer.text);
		}
	const refused = await app.upload(page, replyForm({ ...words, email: "x" }), undefined);
	expect(refused.status).toBe(422);
	expectInert("refused", refused.text);
	for (const mail of await app.mails()) expectInert(mail.subject, mail.html);
});
