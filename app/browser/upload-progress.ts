import { markBusy, release } from "./busy";

/**
 * Sends a form that holds a file by itself, so that the reader sees how far it is and can stop it. Then it does what
 * the browser would have done: goes where the answer leads, or shows the answer in place of the form. Whatever goes
 * wrong on the way leaves the page as it is, with everything that was typed.
 *
 * It works on `form[data-upload]` that contains what views/kit/upload-progress.tsx renders; all words come from there.
 */
interface Panel {
	root: HTMLElement;
	text: HTMLElement;
	bar: HTMLProgressElement;
	cancel: HTMLButtonElement;
	status: HTMLElement;
}

type Word = "sending" | "arrived" | "cancelled" | "failed";

document.addEventListener("submit", (event) => {
	const form = event.target as HTMLFormElement;
	const panel = panelOf(form);
	// Without a file there is nothing to wait for: the browser sends the form itself.
	if (event.defaultPrevented || !panel || !holdsFile(form)) return;
	event.preventDefault();
	if (sending.has(form)) return;
	const tooLarge = tooLargeFile(form);
	if (tooLarge) {
		end(form, panel, tooLarge.dataset.tooLarge ?? "");
		tooLarge.focus();
		return;
	}
	markBusy(form, event.submitter);
	send(form, event.submitter, panel);
});

addEventListener("pageshow", (event) => {
	if (!event.persisted) return;
	for (const form of document.forms) {
		const panel = panelOf(form);
		if (panel) end(form, panel, "");
	}
});

const sending = new Set<HTMLFormElement>();

function send(form: HTMLFormElement, pressed: HTMLElement | null, panel: Panel): void {
	const say = (word: Word) => panel.root.dataset[word] ?? "";
	const request = new XMLHttpRequest();
	request.open("POST", form.action);
	// A script is not told where a redirect leads: this asks for the address itself, as 201 with Location.
	request.setRequestHeader("Prefer", "return=minimal");
	request.responseType = "text";

	const show = (percent: number) => {
		panel.bar.value = percent;
		panel.text.textContent = say("sending").replace("{percent}", String(percent));
	};
	const stop = () => request.abort();
	const giveBack = (message: string) => {
		panel.cancel.removeEventListener("click", stop);
		end(form, panel, message);
	};

	request.upload.addEventListener("progress", ({ loaded, total }) =>
		show(Math.floor((100 * loaded) / total)),
	);
	request.upload.addEventListener("load", () => {
		// All bytes are there, and the record may be made: too late to cancel.
		panel.cancel.hidden = true;
		panel.bar.removeAttribute("value");
		panel.text.textContent = say("arrived");
		panel.status.textContent = say("arrived");
	});
	request.addEventListener("abort", () => {
		giveBack(say("cancelled"));
		pressed?.focus();
	});
	request.addEventListener("error", () => giveBack(say("failed")));
	request.addEventListener("load", () =>
		follow(request, form, (message) => giveBack(message || say("failed"))),
	);

	sending.add(form);
	panel.cancel.addEventListener("click", stop);
	panel.cancel.hidden = false;
	panel.root.hidden = false;
	panel.status.textContent = "";
	show(0);
	request.send(new FormData(form, pressed));
}

/** The form as it was, with a sentence about what became of it. */
function end(form: HTMLFormElement, panel: Panel, message: string): void {
	sending.delete(form);
	panel.root.hidden = true;
	panel.status.textContent = message;
	release(form);
}

/** Does with the answer what the browser does with one. `keep` leaves the form and says why. */
function follow(request: XMLHttpRequest, form: HTMLFormElement, keep: (message: string) => void): void {
	const location = request.getResponseHeader("Location");
	const isPage = request.getResponseHeader("Content-Type")?.startsWith("text/html") ?? false;
	const answer = new DOMParser().parseFromString(isPage ? request.response : "", "text/html");
	const main = answer.querySelector("main");
	if (request.status === 201 && location) goTo(new URL(location, form.action));
	else if (!isPage) keep(request.response.trim());
	// The answer is the form once more, with what is wrong with it.
	else if (main?.querySelector("form[data-upload]")) replaceMain(answer.title, main);
	// Another page, such as the one to sign in on.
	else if (request.status < 400) goTo(new URL(request.responseURL));
	// A page that only says what went wrong: its words are enough, and the form is not lost to them.
	else keep(main ? wordsOf(main) : "");
}

function wordsOf(problem: HTMLElement): string {
	const parts = problem.querySelectorAll("h1, h1 ~ p:not(:has(a))");
	return [...parts].map((part) => part.textContent).join(". ");
}

function goTo(url: URL): void {
	const here = new URL(window.location.href);
	const isSamePage = url.pathname === here.pathname && url.search === here.search;
	window.location.assign(url);
	// The browser only scrolls to another part of the same page; what has changed on it must be fetched.
	if (isSamePage) window.location.reload();
}

/** The frame of the page stays, and the scripts with it. */
function replaceMain(title: string, main: HTMLElement): void {
	document.title = title;
	document.querySelector("main")?.replaceWith(main);
	const reasons = main.querySelector<HTMLElement>("[autofocus]") ?? main;
	reasons.focus();
	reasons.scrollIntoView();
}

function panelOf(form: HTMLFormElement): Panel | undefined {
	const root = form.querySelector<HTMLElement>("[data-upload-panel]");
	if (!form.hasAttribute("data-upload") || !root) return undefined;
	return {
		root,
		text: root.querySelector("[data-upload-text]")!,
		bar: root.querySelector("progress")!,
		cancel: root.querySelector("button")!,
		status: form.querySelector("[data-upload-status]")!,
	};
}

function holdsFile(form: HTMLFormElement): boolean {
	return fileFields(form).some((field) => field.files?.length);
}

/** The server refuses it as well, but only after the reader has paid for sending it. */
function tooLargeFile(form: HTMLFormElement): HTMLInputElement | undefined {
	return fileFields(form).find(({ files, dataset }) =>
		[...(files ?? [])].some(({ size }) => size > Number(dataset.maxBytes ?? Number.POSITIVE_INFINITY)),
	);
}

function fileFields(form: HTMLFormElement): HTMLInputElement[] {
	return [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
}
