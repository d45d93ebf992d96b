import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import { tokenFor } from "~/domain/verifications/token.server";
import { useApp } from "../support/app";
import { ADMIN, aFollower, aSigner, CASE, DEMANDS, MODERATOR, WATCHDOG } from "../support/citizens";
import { isHtml } from "../support/crawl";
import { textOf } from "../support/html";

const app = useApp();

/** Every route with a parameter, with "…" where its value goes. */
const ROUTES = [
	"/cases/…",
	"/cases/…/card.png",
	"/cases/…/qr.svg",
	"/cases/…/poster",
	"/cases/…/signatures",
	"/cases/…/followers",
	"/cases/…/events",
	"/cases/…/errata",
	"/cases/…/reply-links",
	"/cases/….json",
	"/cases/…/feed.atom",
	"/cases/…/replies.csv",
	"/reply-links/…/revocation",
	"/replies/…",
	"/corrections/…",
	"/moderation/corrections/…",
	"/moderation/replies/…",
	"/moderation/replies/…/document",
	"/demands/…",
	"/demands/…/card.png",
	"/demands/…/qr.svg",
	"/demands/…/poster",
	"/demands/…/status",
	"/demands/…/clock",
	"/demands/…/clock/pause",
	"/demands/audit-anggaran-bimtek-medsos/clock/…",
	"/demands/…/versions",
	"/demands/…/letter",
	"/demands/…/letter.pdf",
	"/demands/…/versions/new",
	"/institutions/…",
	"/institutions/…/address",
	"/institutions/…/address/end",
	"/institutions/…/domains",
	"/institutions/…/edit",
	"/institutions/…/offices",
	"/institutions/…/holders",
	"/institutions/…/history",
	"/institutions/…/changes/new",
	"/institutions/imports/…",
	"/institutions/imports/…/run",
	"/institutions/imports/…/refused.csv",
	"/moderation/changes/…",
	"/institutions/…/domains/end",
	"/moderation/tasks/…",
	"/organisations/…",
	"/organisations/…/members",
	"/organisations/hmb-jakarta/members/…/role",
	"/account/sessions/…/revocation",
	"/account/passkeys/…/removal",
	"/demands/…/days.csv",
	"/demands/…/regions.csv",
	"/verifications/…",
	"/verifications/…/mail",
	"/signatures/…",
	"/signatures/…/name",
	"/signatures/…/renewal",
	"/signatures/…/mail",
	"/signatures/…/withdrawal",
	"/signatures/…/data.json",
	"/followers/…",
	"/followers/…/unsubscription",
	"/files/…",
	"/evidence/…",
	"/evidence/…/preview.webp",
	"/moderation/evidence/…",
	"/moderation/evidence/…/original",
	"/reports/…",
	"/drafts/…",
	"/drafts/…/case",
	"/drafts/…/items",
	"/drafts/…/items/0000ffff",
	"/drafts/…/items/0000ffff/position",
	"/drafts/…/items/0000ffff/removal",
	"/drafts/…/items/0000ffff/return",
	"/drafts/…/similar",
	"/drafts/…/state",
	"/support/…",
	"/moderation/drafts/…",
	"/mailbox/…",
	"/…",
	"/cases/…/nowhere",
];
const TAKES_A_FORM =
	/…\/(signatures|followers|events|errata|status|letter|letter\.pdf|clock\/pause|versions\/new|renewal|mail|name|withdrawal|unsubscription|members|role|removal|revocation|address|address\/end|domains|domains\/end|edit|offices|holders|changes\/new|run|reply-links|case|items|similar|state)$|(verifications|tasks|support|replies|clock|moderation\/evidence|moderation\/drafts|moderation\/changes|moderation\/corrections)\/…$|0000ffff/;
const WORDLESS = /^\/(files|signatures\/…\/data)|\.csv$|…\.json$|\/(document|original)$|\.webp$/;

const MALFORMED: Record<string, string> = {
	unknown: "tidak-ada",
	"a number": "1",
	"a negative number": "-1",
	"a number beyond bigint": "99999999999999999999999999",
	"an unknown uuid": randomUUID(),
	"the uuid of nothing": "00000000-0000-0000-0000-000000000000",
	"a uuid in capitals": randomUUID().toUpperCase(),
	"a null byte": "%00",
	"a null byte at the end": `${CASE}%00`,
	"a cut escape": "%E0%A4%A",
	"bytes that are no UTF-8": "%FF%FE",
	"a slash in disguise": "..%2F..%2Fetc%2Fpasswd",
	quotes: "%27%20or%201=1--",
	markup: "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
	"a lone surrogate": "%ED%A0%80",
	"a right-to-left override": "%E2%80%AE",
	"very long": "a".repeat(8000),
	"a token of 43 letters": "A".repeat(43),
	"a token under a foreign key": Buffer.from(randomUUID().repeat(2)).toString("base64url").slice(0, 43),
};

let cookies: string[];
let foreign: { verification: string; follower: string };

beforeAll(async () => {
	cookies = [await app.signIn(WATCHDOG), await app.signIn(ADMIN), await app.signIn(MODERATOR)];
	foreign = {
		verification: tokenFor("verification", randomUUID()),
		follower: tokenFor("follower", randomUUID()),
	};
});

const routes = ROUTES.flatMap((route) => (WORDLESS.test(route) ? [route] : [route, `/en${route}`]));

const POST_ONLY =
	/\/(letter\.pdf|name|renewal|mail|role|removal|revocation|position|return|similar|state|end)$/;
const SIGNED_IN_ONLY =
	/\/(events|errata|status|clock\/pause|versions\/new|members|role|removal|revocation|address|domains|edit|offices|holders|run|end|reply-links)$|\/imports\/|\/moderation\/(replies|evidence|corrections|changes)\/|\/(tasks|clock)\/…$|\/drafts\//;
/** Whoever lacks the role is told that, whatever the id. */
const cookieFor = (route: string) =>
	cookies[
		/\/(address|domains|edit|offices|holders|imports|reply-links)/.test(route)
			? 1
			: /\/moderation\/(drafts|replies|evidence|corrections|changes)/.test(route)
				? 2
				: 0
	]!;

test.each(routes)("%s with any of them is not found", async (route) => {
	const answers = await Promise.all(
		Object.entries(MALFORMED).map(async ([what, value]) => {
			const path = route.replace("…", value);
			// Behind a sign-in, whoever is not signed in is sent to it, whatever the id.
			const headers = SIGNED_IN_ONLY.test(route)
				? { Cookie: cookieFor(route) }
				: ({} as Record<string, string>);
			const answer = await app.ask(path, {
				method: POST_ONLY.test(route) ? "POST" : "GET",
				headers: { ...headers, ...(POST_ONLY.test(route) ? app.fromOurPage() : {}) },
			});
			return { what, answer };
		}),
	);
	for (const { what, answer } of answers) {
		expect([what, answer.status]).toEqual([what, 404]);
		expect(answer.text).not.toMatch(/\bat .*\.(js|ts):\d|node_modules|SyntaxError|TypeError/);
		if (isHtml(answer)) {
			const locale = route.startsWith("/en/") ? "en" : "id";
			expect(answer.text).toContain(`<html lang="${locale}">`);
			expect(textOf(answer.text)).toMatch(
				locale === "en" ? /No such page|This link does not work/ : /Halaman tidak ada|Tautan tidak berlaku/,
			);
		}
	}
	// Every page a reader can open answers with a page; the others are for programs.
	if (
		!POST_ONLY.test(route) &&
		!/\.(json|csv|png|svg|atom)$|^\/files|\.webp$|\/(document|original)$/.test(route)
	)
		expect(answers.filter(({ answer }) => !isHtml(answer)).map(({ what }) => what)).toEqual([]);
});

test("a form sent to an unknown or malformed id is not found either, and changes nothing", async () => {
	const before = await app.query("select count(*) from verification");
	const taking = routes.filter((route) => TAKES_A_FORM.test(route));
	expect(taking).toHaveLength(96);
	for (const route of routes.filter((path) => !WORDLESS.test(path))) {
		await Promise.all(
			Object.entries(MALFORMED).map(async ([what, value]) => {
				const headers = SIGNED_IN_ONLY.test(route)
					? { Cookie: cookieFor(route) }
					: ({} as Record<string, string>);
				const fields = { code: "123456", email: "sari@warga.test", about: "case", display: "hidden" };
				const answer = await app.post(route.replace("…", value), fields, headers);
				expect([route, what, answer.status]).toEqual([
					route,
					what,
					taking.includes(route) ? 404 : answer.status,
				]);
				expect([route, what, [404, 405].includes(answer.status)]).toEqual([route, what, true]);
			}),
		);
	}
	expect(await app.query("select count(*) from verification")).toEqual(before);
});

test("a token of ours that names nothing, or is of the other kind, opens nothing", async () => {
	const { receipt } = await aSigner(app);
	const { page } = await aFollower(app);
	const signing = receipt.split("/").at(-1)!;
	const following = page.split("/").at(-1)!;
	for (const path of [
		`/signatures/${foreign.verification}`,
		`/signatures/${foreign.verification}/withdrawal`,
		`/signatures/${foreign.verification}/data.json`,
		`/verifications/${foreign.verification}`,
		`/signatures/${foreign.follower}`,
		`/followers/${signing}`,
		`/followers/${signing}/unsubscription`,
		`/signatures/${following}`,
		`/signatures/${following}/data.json`,
		`/verifications/${following}`,
	]) {
		const answer = await app.get(path);
		expect([path.split("/")[1], answer.status]).toEqual([path.split("/")[1], 404]);
	}
	const cut = await app.get(`/signatures/${signing.slice(0, 42)}`);
	const swapped = await app.get(`/signatures/${signing.slice(0, 42)}${signing.at(-1) === "A" ? "B" : "A"}`);
	expect([cut.status, swapped.status]).toEqual([404, 404]);
});

test("an address in a language that is not there is not found", async () => {
	for (const path of [
		`/fr/cases/${CASE}`,
		`/en/en/cases/${CASE}`,
		`/id/demands/${DEMANDS[0]}`,
		"/en/files/x",
		"/en/mailbox.json",
	]) {
		const answer = await app.get(path);
		expect([path, answer.status]).toEqual([path, 404]);
	}
});

test("who is signed in without the role is told so, and not that the page is gone", async () => {
	const moderator = await app.signIn(MODERATOR);
	expect((await app.get("/invitations", { Cookie: moderator })).status).toBe(403);
	expect((await app.get(`/demands/${DEMANDS[0]}/status`, { Cookie: cookies[1]! })).status).toBe(403);
	expect((await app.get(`/cases/${CASE}/events`)).headers.location).toBe("/login");
});

test("a foreign or garbled session cookie is no session", async () => {
	for (const value of ["x", "%00", "%E0%A4%A", Buffer.from('"x"').toString("base64"), "a".repeat(5000)]) {
		const answer = await app.get("/account", { Cookie: `tagih_session=${value}` });
		expect([value.slice(0, 20), answer.status, answer.headers.location]).toEqual([
			value.slice(0, 20),
			302,
			"/login",
		]);
	}
});
