import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

export interface Letter {
	subject: string;
	text: string;
	html: string;
}

interface Parts {
	locale: Locale;
	subject: string;
	/** Who is addressed, where it is not a reader. */
	greeting?: string;
	/** Paragraphs before the button; a paragraph may be a list of lines. */
	before: Array<string | string[]>;
	button: { label: string; url: string };
	after: string[];
	/** A last link in small print. */
	footer?: { label: string; url: string };
}

/** One mail as plain text and as HTML that needs no picture, no style sheet and no outside file. */
export function letter({ locale, subject, greeting, before, button, after, footer }: Parts): Letter {
	const { mail } = wordsFor(locale);
	const hello = greeting ?? mail.greeting;
	// A subject is one line: whoever wrote the title cannot add a header to it.
	const oneLine = subject.replace(/\s+/g, " ").slice(0, 200);
	const lines = [
		hello,
		...before.map((part) => (Array.isArray(part) ? part.map((line) => `- ${line}`).join("\n") : part)),
		button.url,
		...after,
		"-- ",
		mail.signature,
		...(footer ? [`${footer.label}: ${footer.url}`] : []),
	];
	const html = [
		`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine)}</title></head>`,
		'<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif;color:#1d2733;background:#fff">',
		`<div style="max-width:34em;margin:0 auto"><p>${escapeHtml(hello)}</p>`,
		...before.map((part) =>
			Array.isArray(part)
				? `<ul>${part.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`
				: `<p>${escapeHtml(part)}</p>`,
		),
		`<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;background:#0b4f8a;color:#fff;text-decoration:none;font-family:sans-serif">${escapeHtml(button.label)}</a></p>`,
		...after.map((part) => `<p>${escapeHtml(part)}</p>`),
		`<hr style="border:0;border-top:1px solid #ccc;margin:24px 0"><p style="font-size:14px;color:#555">${escapeHtml(mail.signature)}`,
		footer
			? `<br><a href="${escapeHtml(footer.url)}" style="color:#555">${escapeHtml(footer.label)}</a>`
			: "",
		"</p></div></body></html>",
	].join("");
	return { subject: oneLine, text: `${lines.join("\n\n")}\n`, html };
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
