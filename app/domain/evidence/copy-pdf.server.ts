import {
	EncryptedPDFError,
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	type PDFObject,
	PDFRawStream,
	PDFRef,
	PDFStream,
} from "@cantoo/pdf-lib";
import { bareJpeg } from "./bare-jpeg";
import type { CopyRefusal, PublicCopy, Removal } from "./public-copy";

/** Entries that act, hold another file, or say who wrote it; by what they are, wherever they stand. */
const ENTRIES: Record<string, Removal> = {
	OpenAction: "scripts",
	AA: "scripts",
	JavaScript: "scripts",
	JS: "scripts",
	XFA: "scripts",
	EmbeddedFiles: "attachments",
	EmbeddedFile: "attachments",
	AF: "attachments",
	EF: "attachments",
	Collection: "attachments",
	Metadata: "author",
	PieceInfo: "author",
};

/** Actions that do more than go to another place of the document or to a web address. */
const ACTIONS = new Set([
	"JavaScript",
	"Launch",
	"ImportData",
	"SubmitForm",
	"ResetForm",
	"GoToR",
	"GoToE",
	"GoTo3DView",
	"Rendition",
	"RichMediaExecute",
	"Movie",
	"Sound",
]);

/** Notes on a page that hold a file or play something. */
const ANNOTATIONS: Record<string, Removal> = {
	FileAttachment: "attachments",
	RichMedia: "multimedia",
	Screen: "multimedia",
	Movie: "multimedia",
	Sound: "multimedia",
	"3D": "multimedia",
};

/** Dictionaries whose keys are names that a page gave to its fonts and pictures: "AA" is no action there. */
const NAMED = new Set(["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties"]);

/**
 * A PDF written anew from what its pages need. Scripts, actions, attachments, the author and what earlier versions of the
 * document held do not come along: only what can be reached from its pages is written.
 */
export async function copyPdf(bytes: Uint8Array): Promise<PublicCopy | CopyRefusal> {
	let document: PDFDocument;
	try {
		document = await PDFDocument.load(bytes, { updateMetadata: false });
		if (document.getPageCount() === 0) return "file-damaged";
	} catch (error) {
		return error instanceof EncryptedPDFError ? "file-encrypted" : "file-damaged";
	}
	const { context } = document;
	const removed = new Set<Removal>();
	if (context.trailerInfo.Info) removed.add("author");
	context.trailerInfo.Info = undefined;
	context.trailerInfo.ID = undefined;
	const reached = clean(document, removed);
	for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
	try {
		const copy = await document.save({
			addDefaultPage: false,
			updateFieldAppearances: false,
			useObjectStreams: true,
		});
		return { bytes: copy, mediaType: "application/pdf", removed: [...removed], preview: null };
	} catch {
		return "file-damaged";
	}
}

/** Walks all that can be reached from the catalogue, and cleans it on the way. @returns what was reached */
function clean(document: PDFDocument, removed: Set<Removal>): Set<PDFRef> {
	const { context } = document;
	const reached = new Set<PDFRef>();
	const seen = new Set<PDFObject>();
	const waiting: { object: PDFObject | undefined; isNamed: boolean }[] = [
		{ object: context.trailerInfo.Root, isNamed: false },
	];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		let { object } = next;
		if (object instanceof PDFRef) {
			reached.add(object);
			const ref = object;
			object = context.lookup(ref);
			if (object instanceof PDFRawStream) object = cleanStream(document, ref, object, removed);
		}
		if (!object || seen.has(object)) continue;
		seen.add(object);
		if (object instanceof PDFArray) {
			for (const element of object.asArray()) waiting.push({ object: element, isNamed: false });
			continue;
		}
		const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
		if (!dict) continue;
		if (!next.isNamed) cleanDict(dict, removed);
		for (const [key, value] of dict.entries())
			waiting.push({ object: value, isNamed: !next.isNamed && NAMED.has(key.decodeText()) });
	}
	return reached;
}

function cleanDict(dict: PDFDict, removed: Set<Removal>) {
	const action = nameOf(dict, "S");
	if (action && ACTIONS.has(action)) {
		for (const key of dict.keys()) dict.delete(key);
		removed.add("scripts");
		return;
	}
	for (const key of dict.keys()) {
		const removal = ENTRIES[key.decodeText()];
		if (!removal) continue;
		dict.delete(key);
		removed.add(removal);
	}
	// The pages stay, what was signed does not: a copy cannot carry the seal of the original.
	if (nameOf(dict, "FT") === "Sig" || nameOf(dict, "Type") === "Sig") removed.add("signature");
	const annotations = dict.lookup(PDFName.of("Annots"));
	if (!(annotations instanceof PDFArray)) return;
	for (let index = annotations.size() - 1; index >= 0; index -= 1) {
		const annotation = annotations.lookup(index);
		const removal = annotation instanceof PDFDict && ANNOTATIONS[nameOf(annotation, "Subtype") ?? ""];
		if (!removal) continue;
		annotations.remove(index);
		removed.add(removal);
	}
}

/** A photograph inside a PDF is a whole JPEG, with its own notes about camera and place. */
function cleanStream(document: PDFDocument, ref: PDFRef, stream: PDFRawStream, removed: Set<Removal>) {
	const filter = stream.dict.lookup(PDFName.of("Filter"));
	const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
	if (!(only instanceof PDFName) || only.decodeText() !== "DCTDecode") return stream;
	const bare = bareJpeg(stream.contents);
	if (bare === stream.contents) return stream;
	removed.add("camera");
	const replaced = PDFRawStream.of(stream.dict, bare);
	document.context.assign(ref, replaced);
	return replaced;
}

function nameOf(dict: PDFDict, key: string): string | undefined {
	const value = dict.lookup(PDFName.of(key));
	return value instanceof PDFName ? value.decodeText() : undefined;
}
