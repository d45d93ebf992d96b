import { expect, test } from "@jest/globals";
import { endDomain, verifyDomain } from "~/domain/institutions/commands.server";
import { findInstitution, listVerifiedDomains } from "~/domain/institutions/queries.server";
import { confirmReply } from "~/domain/replies/commands.server";
import { listReplies } from "~/domain/replies/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aReplyLink, send, TITLES } from "../../support/replies";

const DOMAIN = "inspektorat.contohprov.go.id";

async function anInspectorate() {
	const { caseFileId } = await loadFoundingCase();
	const { id } = (await findInstitution(db, "inspektorat"))!;
	const keeper = await anAccount({ roles: ["moderator"] });
	return { caseFileId, institutionId: id, keeper };
}

test("a code mailed to a verified domain proves a reply, and after its end no other", async () => {
	const { caseFileId, institutionId, keeper } = await anInspectorate();
	const linkId = await aReplyLink(caseFileId);
	const email = `Sekretariat@arsip.${DOMAIN}`;
	expect(await send(linkId, { email, evidence: null })).toEqual({
		ok: false,
		reason: "email-not-of-institution",
	});
	await verifyDomain(db, keeper, { institutionId, domain: `@${DOMAIN.toUpperCase()}`, how: "Kop surat." });
	const sent = await send(linkId, { email, evidence: null });
	if (!sent.ok) throw new Error(sent.reason);
	const token = tokenFor("verification", sent.value.verificationId!);
	expect(await confirmReply(db, { kind: "link", token }, TITLES)).toMatchObject({ ok: true });
	expect(await listReplies(db, caseFileId)).toMatchObject([{ method: "mail", domain: `arsip.${DOMAIN}` }]);

	expect(await endDomain(db, keeper, { institutionId, domain: DOMAIN, why: "Pindah domain." })).toEqual({
		ok: true,
		value: null,
	});
	expect(await send(linkId, { email, evidence: null, body: "Lagi." })).toMatchObject({ ok: false });
	expect(await listReplies(db, caseFileId)).toHaveLength(1);
});

test("every domain that counts is listed once, and all that was said of it is kept", async () => {
	const { institutionId, keeper } = await anInspectorate();
	const verify = (domain: string) => verifyDomain(db, keeper, { institutionId, domain, how: "Kop surat." });
	const two = await Promise.all([verify(DOMAIN), verify(DOMAIN)]);
	expect(two.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual(["mail-domain-known", "ok"]);
	await verify("contohkab.go.id");
	await endDomain(db, keeper, { institutionId, domain: DOMAIN, why: "Keliru." });
	await verify(DOMAIN);
	expect((await listVerifiedDomains(db, institutionId)).map(({ domain }) => domain)).toEqual([
		"contohkab.go.id",
		DOMAIN,
	]);
	expect(await asAdmin("select from institution_domain")).toHaveLength(4);
});

test("neither a shared domain, nor an unknown one, nor a role without the right changes anything", async () => {
	const { institutionId, keeper } = await anInspectorate();
	const how = "Kop surat.";
	expect(await verifyDomain(db, keeper, { institutionId, domain: "go.id", how })).toEqual({
		ok: false,
		reason: "mail-domain-shared",
	});
	expect(await endDomain(db, keeper, { institutionId, domain: DOMAIN, why: how })).toEqual({
		ok: false,
		reason: "mail-domain-unknown",
	});
	const watchdog = await anAccount({ roles: ["watchdog"] });
	expect(await verifyDomain(db, watchdog, { institutionId, domain: DOMAIN, how })).toEqual({
		ok: false,
		reason: "role-missing",
	});
	expect(await asAdmin("select from institution_domain")).toEqual([]);
});
