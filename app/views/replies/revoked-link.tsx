import { writeItem } from "~/domain/moderation/moderation";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { TextArea } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

/** A reply link that works no longer: whom to ask for another, and what was typed, so that it is not lost. */
export function RevokedLink({
	contact,
	caseSlug,
	refused,
}: {
	contact: string | null;
	caseSlug: string;
	refused: Refused | undefined;
}) {
	const { words, paths } = usePage();
	const { revoked, form } = words.replies;
	const messages = messagesOf(refused, words.errors);
	return (
		<EmptyState title={revoked.title} titleAs="h1">
			<p>{revoked.text}</p>
			<p>{contact ? revoked.ask(contact) : revoked.askByReport}</p>
			<p className="cluster">
				{contact ? null : (
					<LinkButton href={paths.newReport(writeItem({ kind: "case", slug: caseSlug, position: 0 }))}>
						{revoked.report}
					</LinkButton>
				)}
				<LinkButton href={paths.caseFile(caseSlug)}>{form.toCase}</LinkButton>
			</p>
			{refused ? (
				<div className="form">
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<TextArea
						label={form.body}
						rows={10}
						readOnly
						errorPrefix={words.site.errorPrefix}
						{...typed(refused, messages, "body")}
					/>
				</div>
			) : null}
		</EmptyState>
	);
}
