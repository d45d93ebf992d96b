import { isBusy, markBusy, release } from "./busy";

/**
 * The button that was pressed says that its form is on the way, and a second press sends nothing. The server takes a
 * form twice without harm; this spares the reader the doubt.
 *
 * A form that was never answered (the reader pressed Stop) can be sent again after this many milliseconds.
 */
const GIVEN_UP_AFTER = 30_000;

document.addEventListener("submit", (event) => {
	const form = event.target as HTMLFormElement;
	if (event.defaultPrevented || form.method !== "post") return;
	if (isBusy(form)) {
		event.preventDefault();
		return;
	}
	markBusy(form, event.submitter);
	setTimeout(release, GIVEN_UP_AFTER, form);
});

// Back to a page that the browser had kept as it was: the form has long arrived.
addEventListener("pageshow", (event) => {
	if (event.persisted) for (const form of document.forms) release(form);
});
