import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import submitOnce from "~/browser/submit-once?worker&url";
import { startSignIn } from "~/domain/accounts/commands.server";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField } from "~/platform/fields";
import { busyForm, checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { takePoint } from "~/platform/http/rate-limit.server";
import { readSessionToken } from "~/platform/http/session.server";
import { Button } from "~/views/kit/button";
import { EmailField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

const schema = z.object({ email: emailField });

export async function loader({ request }: LoaderFunctionArgs) {
	const actor = await findActorBySession(db, await readSessionToken(request));
	if (actor) throw redirect(pathsFor(localeOf(new URL(request.url).pathname)).account());
	return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const wait = await takePoint("mail", context.clientAddress);
	if (wait > 0) return busyForm(form, wait);
	const locale = localeOf(new URL(request.url).pathname);
	const id = await startSignIn(db, { email: checked.value.email, locale });
	return redirect(pathsFor(locale).verification(id), 303);
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).accounts.signIn.title);

export default function Login() {
	const refused = useActionData<typeof action>();
	const { words, paths } = usePage();
	const { signIn } = words.accounts;
	const messages = messagesOf(refused, words.errors);
	return (
		<>
			<PageHeader title={signIn.title} lead={signIn.lead} />
			<form className="form" method="post" action={paths.login()} noValidate>
				<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<EmailField
					label={signIn.email}
					errorPrefix={words.site.errorPrefix}
					{...typed(refused, messages, "email")}
				/>
				<div className="form__actions">
					<Button busyText={words.site.sending} tone="primary">
						{signIn.submit}
					</Button>
				</div>
				<p>{signIn.noAccount}</p>
			</form>
		</>
	);
}
