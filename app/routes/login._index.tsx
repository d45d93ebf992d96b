import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { findActor } from "~/actor.server";
import passkey from "~/browser/passkey?worker&url";
import submitOnce from "~/browser/submit-once?worker&url";
import { browserOf } from "~/domain/accounts/browser";
import { startSignIn } from "~/domain/accounts/commands.server";
import { SESSION_DAYS } from "~/domain/accounts/open-session.server";
import { signInByPasskey } from "~/domain/passkeys/commands.server";
import { readAuthentication } from "~/domain/passkeys/passkey";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField } from "~/platform/fields";
import { busyForm, checkForm, type Form, readForm, refuseForm } from "~/platform/http/form.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { sessionHeader } from "~/platform/http/session.server";
import { PasskeyForm } from "~/views/accounts/passkey-form";
import { Button } from "~/views/kit/button";
import { EmailField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, passkey] };

const schema = z.object({ email: emailField });

export async function loader({ request }: LoaderFunctionArgs) {
	if (await findActor(request)) throw redirect(pathsFor(localeOf(new URL(request.url).pathname)).account());
	return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readForm(request);
	if (form.fields.question) return signInWith(form, request, context.clientAddress);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const id = await startSignIn(db, { email: checked.value.email, locale });
	return redirect(pathsFor(locale).verification(id), 303);
}

/** The form that a passkey answers; its errors are kept apart from those of the form beside it. */
async function signInWith(form: Form, request: Request, clientAddress: string) {
	const refused = (reason: string, status = 422, headers = {}) =>
		refuseForm(form, { passkey: reason }, status, headers);
	const wait = await takePoint("proof", clientAddress);
	if (wait > 0) return refused("rate-limited", 429, { "Retry-After": String(wait) });
	const answer = readAuthentication(form.fields.answer?.[0] ?? "");
	if (!answer) return refused("passkey-refused");
	const result = await signInByPasskey(db, {
		questionId: form.fields.question![0]!,
		answer,
		browser: browserOf(request.headers.get("User-Agent")),
	});
	if (!result.ok) return refused(result.reason);
	return redirect(pathsFor(localeOf(new URL(request.url).pathname)).account(), {
		status: 303,
		headers: { "Set-Cookie": await sessionHeader(result.value.token, SESSION_DAYS) },
	});
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).accounts.signIn.title);

export default function Login() {
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { signIn } = words.accounts;
	const { passkey: reason } = refused?.errors ?? {};
	const byMail = reason ? undefined : refused;
	const messages = messagesOf(byMail, words.errors);
	return (
		<>
			<PageHeader title={signIn.title} lead={signIn.lead} />
			<form className="form" method="post" action={paths.login()} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<EmailField
					label={signIn.email}
					errorPrefix={words.site.errorPrefix}
					{...typed(byMail, messages, "email")}
				/>
				<div className="form__actions">
					<Button busyText={words.site.sending} tone="primary">
						{signIn.submit}
					</Button>
				</div>
				<p>{signIn.noAccount}</p>
			</form>
			<PasskeyForm
				way="get"
				action={paths.login()}
				question={paths.loginChallenge()}
				label={words.accounts.passkeys.signIn}
				refused={reason ? { errors: { "": reason }, values: {} } : undefined}
			/>
		</>
	);
}
