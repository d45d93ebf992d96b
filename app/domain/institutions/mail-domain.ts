/** Everybody can have a mailbox there: it proves nothing about an institution. */
const PROVIDERS = new Set([
	"gmail.com",
	"googlemail.com",
	"yahoo.com",
	"yahoo.co.id",
	"ymail.com",
	"rocketmail.com",
	"outlook.com",
	"outlook.co.id",
	"hotmail.com",
	"hotmail.co.id",
	"live.com",
	"msn.com",
	"icloud.com",
	"me.com",
	"aol.com",
	"mail.com",
	"gmx.com",
	"proton.me",
	"protonmail.com",
	"zoho.com",
	"zohomail.com",
	"yandex.com",
	"tutanota.com",
	"plasa.com",
	"telkom.net",
	"indo.net.id",
]);

/** Under these everybody of a kind has a domain: a whole country's governments, companies, villages. */
const SHARED = /^(\w+|(go|co|or|ac|sch|mil|net|web|my|biz|desa|ponpes)\.id)$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

export type MailDomainRefusal = "mail-domain-invalid" | "mail-domain-shared";

/** A mail domain as it is kept. "@Inspektorat.BantenProv.go.id " is read as "inspektorat.bantenprov.go.id". */
export function readMailDomain(
	typed: string,
): { ok: true; domain: string } | { ok: false; reason: MailDomainRefusal } {
	const domain = typed.trim().toLowerCase().replace(/^@/, "").replace(/\.$/, "");
	if (SHARED.test(domain) || PROVIDERS.has(domain)) return { ok: false, reason: "mail-domain-shared" };
	if (domain.length > 253 || !DOMAIN.test(domain)) return { ok: false, reason: "mail-domain-invalid" };
	return { ok: true, domain };
}
