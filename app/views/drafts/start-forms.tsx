import { MAX_UPLOAD_BYTES } from "~/domain/sources/article";
import { Button } from "~/views/kit/button";
import { SelectField, TextArea, TextField } from "~/views/kit/field";
import { FileField } from "~/views/kit/file-field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { UploadProgress } from "~/views/kit/upload-progress";
import { usePage } from "~/views/layout/use-page";

interface StartFormsProps {
	organisations: Array<{ slug: string; name: string }>;
	refused: Refused | undefined;
}

/** Three ways from an article to a draft, each a form of its own. */
export function StartForms({ organisations, refused }: StartFormsProps) {
	const { words, paths } = usePage();
	const { start } = words.drafts;
	const texts = { errorPrefix: words.site.errorPrefix };
	const optional = `(${words.site.optional})`;
	const way = refused?.values.way?.[0] ?? "link";
	/** A refused form shows its own errors, and no other form's. */
	const of = (one: "link" | "paste" | "upload") => {
		const own = way === one ? refused : undefined;
		return { own, messages: messagesOf(own, words.errors) };
	};
	const organisation = (one: "link" | "paste" | "upload") => {
		const { own, messages } = of(one);
		return organisations.length === 1 ? (
			<input type="hidden" name="organisation" value={organisations[0]!.slug} />
		) : (
			<SelectField
				label={start.organisation}
				placeholder="–"
				idPrefix={one}
				options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
				{...texts}
				{...typed(own, messages, "organisation")}
			/>
		);
	};
	const errors = (one: "link" | "paste" | "upload") => {
		const { messages } = of(one);
		return (
			<FormErrors
				title={words.site.errorSummary(Object.keys(messages).length)}
				messages={messages}
				idPrefix={one}
			/>
		);
	};
	const link = of("link");
	const paste = of("paste");
	const upload = of("upload");
	return (
		<>
			<section className="section" aria-labelledby="from-link">
				<h2 id="from-link">{start.link.title}</h2>
				<form className="form" method="post" action={paths.newCase()} noValidate>
					{errors("link")}
					<input type="hidden" name="way" value="link" />
					{organisation("link")}
					<TextField
						label={start.link.url}
						hint={start.link.hint}
						type="url"
						inputMode="url"
						autoComplete="off"
						maxLength={2000}
						idPrefix="link"
						required
						{...texts}
						{...typed(link.own, link.messages, "url")}
					/>
					<div className="form__actions">
						<Button tone="primary" busyText={words.site.sending}>
							{start.link.submit}
						</Button>
					</div>
				</form>
			</section>
			<section className="section" aria-labelledby="from-paste">
				<h2 id="from-paste">{start.paste.title}</h2>
				<p>{start.paste.hint}</p>
				<form
					className="form"
					method="post"
					action={paths.newCase()}
					encType="multipart/form-data"
					noValidate
				>
					{errors("paste")}
					<input type="hidden" name="way" value="paste" />
					{organisation("paste")}
					<TextArea
						label={start.paste.text}
						rows={8}
						idPrefix="paste"
						required
						{...texts}
						{...typed(paste.own, paste.messages, "text")}
					/>
					<TextField
						label={start.paste.headline}
						maxLength={300}
						optionalText={optional}
						idPrefix="paste"
						{...texts}
						{...typed(paste.own, paste.messages, "headline")}
					/>
					<TextField
						label={start.paste.publisher}
						maxLength={200}
						optionalText={optional}
						idPrefix="paste"
						{...texts}
						{...typed(paste.own, paste.messages, "publisher")}
					/>
					<TextField
						label={start.paste.publishedOn}
						type="date"
						optionalText={optional}
						idPrefix="paste"
						{...texts}
						{...typed(paste.own, paste.messages, "published_on")}
					/>
					<TextField
						label={start.paste.url}
						type="url"
						inputMode="url"
						maxLength={2000}
						optionalText={optional}
						idPrefix="paste"
						{...texts}
						{...typed(paste.own, paste.messages, "paste_url")}
					/>
					<div className="form__actions">
						<Button busyText={words.site.sending}>{start.paste.submit}</Button>
					</div>
				</form>
			</section>
			<section className="section" aria-labelledby="from-file">
				<h2 id="from-file">{start.upload.title}</h2>
				<form
					className="form"
					method="post"
					action={paths.newCase()}
					encType="multipart/form-data"
					noValidate
					data-upload=""
				>
					{errors("upload")}
					<input type="hidden" name="way" value="upload" />
					{organisation("upload")}
					<FileField
						label={start.upload.file}
						name="file"
						hint={start.upload.hint}
						accept="text/html,application/xhtml+xml,application/pdf,.html,.htm,.pdf"
						limit={{ bytes: MAX_UPLOAD_BYTES, message: words.errors["file-too-large"] }}
						idPrefix="upload"
						{...texts}
						{...(upload.messages.file ? { error: upload.messages.file } : {})}
					/>
					<TextField
						label={start.upload.url}
						type="url"
						inputMode="url"
						maxLength={2000}
						optionalText={optional}
						idPrefix="upload"
						{...texts}
						{...typed(upload.own, upload.messages, "upload_url")}
					/>
					<div className="form__actions">
						<Button busyText={words.site.sending}>{start.upload.submit}</Button>
					</div>
					<UploadProgress texts={words.site.upload} />
				</form>
			</section>
			<p className="aside-note">{start.kept}</p>
		</>
	);
}
