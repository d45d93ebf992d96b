import type { Demand } from "~/domain/demands/queries.server";
import { EVIDENCE_TYPES, MAX_EVIDENCE_BYTES } from "~/domain/evidence/evidence-file";
import { writeItem } from "~/domain/moderation/moderation";
import type { ReplyLink, SentReplyState } from "~/domain/replies/queries.server";
import { type OwnMailboxes, REPLY_CLAIMS } from "~/domain/replies/reply";
import { formatInstant } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { EmailField, TextArea, TextField } from "~/views/kit/field";
import { Fieldset } from "~/views/kit/fieldset";
import { FileField } from "~/views/kit/file-field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { usePage } from "~/views/layout/use-page";

interface ReplyPageProps {
	link: ReplyLink;
	token: string;
	demands: Demand[];
	own: OwnMailboxes;
	sent: Array<Omit<SentReplyState, "sentAt"> & { sentAt: Date | string }>;
	refused: Refused | undefined;
	/** A reply has just been sent that a moderator checks. */
	done: boolean;
}

/** Where an institution answers without an account: what was sent before, and the form. */
export function ReplyPage({ link, token, demands, own, sent, refused, done }: ReplyPageProps) {
	const { locale, words, paths } = usePage();
	const text = words.replies.form;
	const messages = messagesOf(refused, words.errors);
	const texts = { errorPrefix: words.site.errorPrefix };
	const institution = pick(locale, link.institution.name, link.institution.nameEn).text;
	const accepted = [
		...own.domains.map((domain) => `@${domain}`),
		...(own.address ? [text.emailPublished] : []),
	];
	return (
		<>
			<PageHeader
				title={text.title(institution)}
				lead={text.lead(pick(locale, link.caseTitle, link.caseTitleEn).text)}
			>
				<p>
					<a href={paths.caseFile(link.caseSlug)}>{text.toCase}</a>
				</p>
				<p>
					<a href={paths.newCorrection(writeItem({ kind: "case", slug: link.caseSlug, position: 0 }), token)}>
						{words.factCorrections.link}
					</a>
				</p>
			</PageHeader>
			{done ? (
				<Notice tone="success" role="status">
					{text.sent}
				</Notice>
			) : null}
			{sent.length > 0 ? (
				<section className="section" aria-labelledby="earlier">
					<h2 id="earlier">{text.earlier}</h2>
					<ol className="plain-list stack">
						{sent.map((reply) => (
							<li key={reply.id} className="stack stack--tight">
								<p>
									<strong>{text.states[reply.state]}</strong>{" "}
									{text.sentOn(formatInstant(locale, new Date(reply.sentAt)))}.{" "}
									{reply.state === "public" ? (
										<a href={paths.publicReply(link.caseSlug, reply.id)}>{words.replies.link}</a>
									) : null}
								</p>
								{reply.explanation ? (
									<p lang={reply.explanationLanguage ?? undefined}>{reply.explanation}</p>
								) : null}
								<div className="reply__words letter" dir="auto" lang={reply.language}>
									{reply.body}
								</div>
							</li>
						))}
					</ol>
				</section>
			) : null}
			<section className="section" aria-labelledby="write">
				<h2 id="write">{text.write}</h2>
				<form
					className="form"
					method="post"
					action={paths.reply(token)}
					encType="multipart/form-data"
					noValidate
				>
					<FormErrors title={words.site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<TextField
						label={text.name}
						hint={text.nameHint}
						autoComplete="name"
						maxLength={120}
						required
						{...texts}
						{...typed(refused, messages, "name")}
					/>
					<TextField
						label={text.post}
						hint={text.postHint}
						autoComplete="organization-title"
						maxLength={160}
						required
						{...texts}
						{...typed(refused, messages, "post")}
					/>
					<ChoiceList
						kind="checkbox"
						legend={text.about}
						name="demands"
						hint={text.aboutHint}
						options={demands.map((demand) => ({
							value: demand.slug,
							label: `${demand.position}. ${pick(locale, demand.title, demand.titleEn).text}`,
						}))}
						selected={refused?.values.demands ?? []}
						{...texts}
						{...(messages.demands ? { error: messages.demands } : {})}
					/>
					<TextArea
						label={text.body}
						hint={text.bodyHint}
						rows={12}
						dir="auto"
						required
						{...texts}
						{...typed(refused, messages, "body")}
					/>
					<ChoiceList
						kind="radio"
						legend={text.claim}
						name="claim"
						hint={text.claimHint}
						options={[
							{ value: "", label: text.noClaim },
							...REPLY_CLAIMS.map((value) => ({ value, label: words.replies.claims[value] })),
						]}
						selected={[refused?.values.claim?.[0] ?? ""]}
						{...texts}
						{...(messages.claim ? { error: messages.claim } : {})}
					/>
					<Fieldset legend={text.proof} hint={text.proofHint} id="proof">
						<EmailField
							label={text.email}
							hint={accepted.length > 0 ? text.emailHint(accepted.join(", ")) : text.emailUnknown}
							optionalText={`(${words.site.optional})`}
							required={false}
							{...texts}
							{...typed(refused, messages, "email")}
						/>
						<FileField
							label={text.file}
							name="evidence_file"
							hint={text.fileHint}
							optionalText={`(${words.site.optional})`}
							accept={Object.keys(EVIDENCE_TYPES).join(",")}
							limit={{ bytes: MAX_EVIDENCE_BYTES, message: words.errors["file-too-large"] }}
							{...texts}
							{...(messages.evidence_file ? { error: messages.evidence_file } : {})}
						/>
					</Fieldset>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{text.submit}
						</Button>
					</div>
				</form>
			</section>
		</>
	);
}
