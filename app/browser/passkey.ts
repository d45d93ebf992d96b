import { isBusy, markBusy, release } from "./busy";

/**
 * Forms that a passkey answers: `data-passkey` says which way ("create", "get"), `data-question` where the question is
 * fetched. The answer goes into the form's own fields, and the form is then sent as any other. Where the browser has no
 * passkeys the form stays hidden, as it was rendered.
 */
interface Question<Options> {
	id: string;
	options: Options;
}

if (window.PublicKeyCredential) {
	for (const form of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
		form.hidden = false;
		form.removeAttribute("data-waiting");
	}
	for (const words of document.querySelectorAll<HTMLElement>("[data-passkey-missing]")) words.hidden = true;
	// Before submit-once, which would send the form as it is.
	document.addEventListener("submit", answerFirst, { capture: true });
}

function answerFirst(event: SubmitEvent): void {
	const form = event.target as HTMLFormElement;
	if (!form.hasAttribute("data-passkey") || form.hasAttribute("data-answered")) return;
	event.preventDefault();
	if (isBusy(form)) return;
	markBusy(form, event.submitter);
	say(form, undefined);
	void answer(form);
}

async function answer(form: HTMLFormElement): Promise<void> {
	try {
		const response = await fetch(form.dataset.question!, { method: "POST" });
		if (!response.ok) throw new Error(String(response.status));
		const question = await response.json();
		const credential = form.dataset.passkey === "create" ? await create(question) : await get(question);
		if (!credential) throw new Error("none");
		set(form, "question", question.id);
		set(form, "answer", JSON.stringify(toJson(credential as PublicKeyCredential)));
		release(form);
		form.setAttribute("data-answered", "");
		form.requestSubmit();
		form.removeAttribute("data-answered");
	} catch (error) {
		release(form);
		const { name } = error as Error;
		say(
			form,
			name === "NotAllowedError" || name === "AbortError"
				? "cancelled"
				: name === "InvalidStateError"
					? "known"
					: "failed",
		);
	}
}

/** The words are in the page; a status region reads out what is put into it. */
function say(form: HTMLFormElement, what: "cancelled" | "known" | "failed" | undefined): void {
	const status = form.querySelector<HTMLElement>("[data-passkey-status]");
	if (status) status.textContent = (what && status.dataset[what]) ?? "";
}

function set(form: HTMLFormElement, name: string, value: string): void {
	(form.elements.namedItem(name) as HTMLInputElement).value = value;
}

function create({ options }: Question<PublicKeyCredentialCreationOptionsJSON>) {
	return navigator.credentials.create({ publicKey: toCreationOptions(options) });
}

function get({ options }: Question<PublicKeyCredentialRequestOptionsJSON>) {
	return navigator.credentials.get({ publicKey: toRequestOptions(options) });
}

/** Browsers since 2025 read and write JSON themselves; for those before, the few bytes are turned here. */
function toCreationOptions(
	options: PublicKeyCredentialCreationOptionsJSON,
): PublicKeyCredentialCreationOptions {
	if (PublicKeyCredential.parseCreationOptionsFromJSON)
		return PublicKeyCredential.parseCreationOptionsFromJSON(options);
	return {
		...(options as unknown as PublicKeyCredentialCreationOptions),
		challenge: toBytes(options.challenge),
		user: { ...options.user, id: toBytes(options.user.id) },
		excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
	};
}

function toRequestOptions(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
	if (PublicKeyCredential.parseRequestOptionsFromJSON)
		return PublicKeyCredential.parseRequestOptionsFromJSON(options);
	return {
		...(options as unknown as PublicKeyCredentialRequestOptions),
		challenge: toBytes(options.challenge),
		allowCredentials: (options.allowCredentials ?? []).map(withBytes),
	};
}

function toJson(credential: PublicKeyCredential): unknown {
	if (credential.toJSON) return credential.toJSON();
	const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
	const common = { id: credential.id, rawId: toText(credential.rawId), type: credential.type };
	const clientDataJSON = toText(response.clientDataJSON);
	return response.attestationObject
		? {
				...common,
				response: {
					clientDataJSON,
					attestationObject: toText(response.attestationObject),
					transports: response.getTransports?.() ?? [],
				},
			}
		: {
				...common,
				response: {
					clientDataJSON,
					authenticatorData: toText(response.authenticatorData),
					signature: toText(response.signature),
					userHandle: response.userHandle ? toText(response.userHandle) : null,
				},
			};
}

function withBytes({ id }: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
	return { type: "public-key", id: toBytes(id) };
}

function toBytes(text: string): ArrayBuffer {
	const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
}

function toText(bytes: ArrayBuffer): string {
	return btoa(String.fromCharCode(...new Uint8Array(bytes)))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}
