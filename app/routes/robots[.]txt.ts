import { env } from "~/platform/env.server";

/** Search engines are welcome on public pages. */
export function loader() {
	const paths = [
		"signatures",
		"verifications",
		"followers",
		"account",
		"invitations",
		"login",
		"mailbox",
		"organisations/*/members",
		"drafts",
		"support",
		"cases/new",
		"calendar/new",
		"institutions/new",
		"institutions/import",
		"institutions/imports",
		"institutions/*/changes",
		"demands/*/letter",
		"replies",
		"corrections",
	];
	const lines = [
		"User-agent: *",
		...paths.flatMap((path) => [`Disallow: /${path}`, `Disallow: /en/${path}`]),
		"",
		`Sitemap: ${env().APP_URL}/sitemap.xml`,
		"",
	];
	return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
