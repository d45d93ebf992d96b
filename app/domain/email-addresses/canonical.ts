import { domainToASCII } from "node:url";

/** Domains that are one provider under several names. */
const sameProvider: Record<string, string> = { "googlemail.com": "gmail.com" };

/** Providers that deliver name+anything@ to name@, by their own documentation. */
const stripsPlusTag = new Set([
	"gmail.com",
	"outlook.com",
	"outlook.co.id",
	"hotmail.com",
	"live.com",
	"msn.com",
	"icloud.com",
	"me.com",
	"mac.com",
	"fastmail.com",
	"fastmail.fm",
	"proton.me",
	"protonmail.com",
	"pm.me",
]);

/** Only Gmail ignores dots: elsewhere a.b@ and ab@ are two people. */
const ignoresDots = new Set(["gmail.com"]);

/**
 * The one spelling under which an address is counted, so that one mailbox signs once. Mail goes to the spelling that
 * was typed, never to this one.
 */
export function canonicalEmail(address: string): string {
	const text = address.normalize("NFC").trim();
	const at = text.lastIndexOf("@");
	let local = text.slice(0, at).toLowerCase();
	const ascii = domainToASCII(
		text
			.slice(at + 1)
			.toLowerCase()
			.replace(/\.$/, ""),
	);
	const domain = sameProvider[ascii] ?? ascii;
	if (stripsPlusTag.has(domain)) local = local.replace(/(.)\+.*$/, "$1");
	if (ignoresDots.has(domain)) local = local.replaceAll(".", "");
	return `${local}@${domain}`;
}

/** "sa•••@gmail.com": enough to notice a slip of the finger, too little to learn an address. */
export function maskEmail(address: string): string {
	const at = address.lastIndexOf("@");
	return `${address.slice(0, Math.min(2, at - 1))}•••${address.slice(at)}`;
}
