import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/accounts/role";
import {
	confirmSupport,
	createDraft,
	saveDraft,
	startSupporting,
	submitDraft,
} from "~/domain/drafts/commands.server";
import { SUPPORTERS_NEEDED } from "~/domain/drafts/draft";
import type { Edit } from "~/domain/drafts/edit";
import { findDraft } from "~/domain/drafts/queries.server";
import { capturePaste } from "~/domain/sources/capture.server";
import { aMemberOf, anOrganisation } from "./accounts";
import { db } from "./database";
import { linkOf } from "./verifications";

/** An article of our own, about a place that does not exist. */
export const ARTICLE = `Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan

KOTA CONTOH – Forum Warga Kampung Sawah mendesak Bupati Contoh memperbaiki Jembatan Sawah yang putus sejak Januari.

“Anak-anak kami menyeberang dengan rakit,” kata Ketua Forum Warga, Maman Suherman, Senin (3/11/2025).

Forum juga meminta Inspektorat Kabupaten Contoh mengaudit anggaran perbaikan jembatan tahun lalu yang diduga tidak pernah dipakai.

Pemerintah kabupaten menyatakan perbaikan sudah dianggarkan.`;

export const QUOTES = {
	bridge:
		"Forum Warga Kampung Sawah mendesak Bupati Contoh memperbaiki Jembatan Sawah yang putus sejak Januari.",
	audit:
		"Forum juga meminta Inspektorat Kabupaten Contoh mengaudit anggaran perbaikan jembatan tahun lalu yang diduga tidak pernah dipakai.",
	statement: "Anak-anak kami menyeberang dengan rakit",
	claim: "Pemerintah kabupaten menyatakan perbaikan sudah dianggarkan.",
};

/** A draft from that article, by a member of an organisation of its own. */
export async function aDraft(): Promise<{
	id: string;
	writer: Actor & { email: string };
	organisationId: number;
}> {
	const { id: organisationId } = await anOrganisation();
	const writer = await aMemberOf(organisationId, "owner");
	const capture = capturePaste(ARTICLE, {
		url: "https://koran.test/jembatan",
		title: "Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan",
		siteName: "Koran Contoh",
		publishedOn: "2025-11-03",
	});
	if (!capture.ok) throw new Error(capture.reason);
	const created = await createDraft(db, writer, { organisationId, capture: capture.value });
	if (!created.ok) throw new Error(created.reason);
	return { id: created.value, writer, organisationId };
}

/** Saves one step on top of what is there. */
export async function save(writer: Actor, draftId: string, edit: Edit): Promise<number> {
	const draft = (await findDraft(db, draftId))!;
	const saved = await saveDraft(db, writer, { draftId, seen: draft.version, edit });
	if (!saved.ok) throw new Error(saved.reason);
	return saved.value.version;
}

/** Everything that the checklist asks for. */
export async function fillDraft(writer: Actor, draftId: string): Promise<number> {
	await save(writer, draftId, {
		part: "case",
		fields: {
			title: "Jembatan Sawah yang putus",
			summary: "Warga meminta jembatan diperbaiki dan anggarannya diperiksa.",
		},
	});
	await save(writer, draftId, {
		part: "item",
		change: "add",
		id: "aaaa0001",
		quote: { exact: QUOTES.bridge },
		fields: {
			kind: "demand",
			title: "Perbaiki Jembatan Sawah",
			outcome: "Jembatan Sawah dapat dilalui kendaraan roda empat.",
			addressee: { kind: "proposed", institution: "Pemerintah Kabupaten Contoh", office: "Bupati Contoh" },
			claimType: "none",
		},
	});
	await save(writer, draftId, {
		part: "item",
		change: "add",
		id: "aaaa0002",
		quote: { exact: QUOTES.statement },
		fields: {
			kind: "statement",
			speaker: "Maman Suherman",
			speakerRole: "Ketua Forum Warga",
			directness: "direct",
			claimType: "opinion",
		},
	});
	return save(writer, draftId, {
		part: "named",
		named: [{ name: "Maman Suherman", reason: "Ia berbicara atas nama warga di artikel." }],
	});
}

/** Confirms the support of so many mailboxes. */
export async function support(draftId: string, many: number): Promise<void> {
	for (let n = 0; n < many; n++) {
		const started = await startSupporting(db, {
			draftId,
			email: `${randomUUID()}@warga.test`,
			locale: "id",
		});
		if (!started.ok) throw new Error(started.reason);
		const confirmed = await confirmSupport(db, linkOf(started.value));
		if (!confirmed.ok) throw new Error(confirmed.reason);
	}
}

/** A draft that waits for a moderator. */
export async function aSubmission(): Promise<{ id: string; writer: Actor; version: number }> {
	const { id, writer } = await aDraft();
	const version = await fillDraft(writer, id);
	const submitted = await submitDraft(db, writer, { draftId: id, seen: version });
	if (!submitted.ok) throw new Error(submitted.reason);
	await support(id, SUPPORTERS_NEEDED);
	return { id, writer, version };
}
