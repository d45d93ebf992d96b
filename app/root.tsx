import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { noteSessionUse } from "~/domain/accounts/commands.server";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { isRoleMissing } from "~/domain/accounts/role";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { readSessionToken } from "~/platform/http/session.server";
import { RefusalPage } from "~/views/accounts/refusal-page";
import { NonceContext } from "~/views/layout/nonce";
import { pageMeta } from "~/views/layout/page-meta";
import { ProblemPage } from "~/views/layout/problem-page";
import { ShareTags } from "~/views/layout/share-tags";
import { SiteFooter } from "~/views/layout/site-footer";
import { SiteHeader } from "~/views/layout/site-header";
import { isTombstone, TombstonePage } from "~/views/moderation/tombstone-note";
import stylesheet from "~/views/styles/index.css?url";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: stylesheet },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request }: LoaderFunctionArgs) {
	const token = await readSessionToken(request);
	const actor = await findActorBySession(db, token);
	if (actor && token) await noteSessionUse(db, token);
	return {
		actor,
		origin: env().APP_URL,
		hasMailbox: env().usesMailbox,
		sourceUrl: env().SOURCE_URL ?? null,
		development: env().NODE_ENV === "development",
	};
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta = ({ location }: { location: { pathname: string } }) => pageMeta(location.pathname);

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(NonceContext);
	const { pathname } = useLocation();
	const data = useRouteLoaderData<typeof loader>("root");
	const scripts = scriptsOf(useMatches());
	const locale = localeOf(pathname);
	const { site } = wordsFor(locale);
	return (
		<html lang={locale}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<Meta />
				{data ? <ShareTags origin={data.origin} pathname={pathname} /> : null}
				<Links />
			</head>
			<body className="body">
				<a className="skip-link" href="#main">
					{site.skipToContent}
				</a>
				<SiteHeader signedIn={data?.actor !== undefined} hasMailbox={data?.hasMailbox ?? false} />
				<main id="main" tabIndex={-1} className="page">
					{children}
				</main>
				<SiteFooter sourceUrl={data?.sourceUrl ?? null} signedIn={data?.actor !== undefined} />
				{scripts.map((src) => (
					<script key={src} type="module" src={src} nonce={nonce} suppressHydrationWarning />
				))}
				{data?.development ? <Scripts nonce={nonce} /> : null}
			</body>
		</html>
	);
}

/** What the routes of this page ask for in their `handle`; most ask for nothing, and their pages get nothing. */
function scriptsOf(matches: ReturnType<typeof useMatches>): string[] {
	const asked = matches.flatMap(
		({ handle }) => (handle as { scripts?: string[] } | undefined)?.scripts ?? [],
	);
	return [...new Set(asked)];
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	const error = useRouteError();
	const data = useRouteLoaderData<typeof loader>("root");
	if (!isRouteErrorResponse(error)) return <ProblemPage status={500} />;
	if (error.status === 403 && isRoleMissing(error.data))
		return <RefusalPage refusal={error.data} actor={data?.actor} />;
	if (error.status === 410 && isTombstone(error.data)) return <TombstonePage tombstone={error.data} />;
	return <ProblemPage status={error.status} />;
}
