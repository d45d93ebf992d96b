import type { Words } from "../translate";

const evidence: Words["evidence"] = {
	title: (name) => `Evidence: ${name}`,
	description: (name) => `Origin, SHA-256 and public copy of the evidence “${name}”.`,
	lead: "Where this evidence comes from, what rests on it, and how to check that its file has not changed.",
	tier: "How near it is",
	obtainedOn: "Obtained",
	addedBy: "Attached by",
	addedAt: (role, when) => `${role}, ${when}`,
	address: "Web address",
	original: "SHA-256 of the original file",
	copy: "SHA-256 of the public copy",
	originalNote:
		"The original file is kept unchanged and is not handed out. Whoever holds the same file can compare its hash.",
	removed: "Taken out of the public copy",
	removals: {
		location: "where the picture was taken",
		camera: "notes of the camera",
		description: "notes inside the picture",
		author: "names of author and program",
		attachments: "attachments",
		scripts: "scripts and automatic actions",
		multimedia: "sound and video",
		signature: "the electronic signature, which holds for the original file only",
	},
	nothingRemoved: "Nothing had to be taken out.",
	download: (kind, size) => `Download the public copy (${kind}, ${size})`,
	check: "How to check the file",
	checkLead:
		"Download the public copy, then compute its hash. It must be equal to that of the public copy on this page.",
	preview: (name) => `Small picture: ${name}`,
	waiting: "The public copy is being made. Load this page again in a moment.",
	noCopy: "No public copy can be made of this file, so there is nothing to download.",
	fileMissing: "The original file is not where files are kept.",
	events: "What rests on this evidence",
	redactions: "Redactions",
	covered: (when) => `A part of the file was covered, ${when}`,
	withheld: (when) => `The file is no longer handed out, ${when}`,
	kept: "The original file is kept, and its hash is still shown above.",
	reason: "Reason",
	reasons: {
		personal_data: "Holds personal data",
		minor: "Concerns a child",
		endangered: "Endangers a witness or a reporter",
		copyright: "Copyright",
		court_order: "Order of a court",
	},
	moderate: {
		title: "Redact a file of evidence",
		lead: "Readers get another copy, or do not get the file any more. Reason and explanation are published on the page of the evidence. The original file and its hash are kept.",
		download: "Download the original file",
		kind: "What readers get",
		kinds: {
			covered: "A copy in which a part is covered",
			withheld: "No file at all",
		},
		file: "The covered copy",
		fileHint:
			"Cover the part in a picture. A black box above the text of a PDF is not enough: the text below it can still be read.",
		explanation: "Explanation",
		explanationHint: "What was covered and why, without repeating it.",
		submit: "Publish the redaction",
	},
};

export default evidence;
