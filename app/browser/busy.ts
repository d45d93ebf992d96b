/**
 * A form that is on its way. The state is in the document itself, where the stylesheet, a screen reader and every
 * script of the page see the same: `aria-busy` on the form, `aria-disabled` on the button that was pressed.
 */
export function markBusy(form: HTMLFormElement, pressed: HTMLElement | null): void {
	form.setAttribute("aria-busy", "true");
	// Not `disabled`: the name of a disabled button is not sent, and it loses the focus.
	pressed?.setAttribute("aria-disabled", "true");
}

export function isBusy(form: HTMLFormElement): boolean {
	return form.getAttribute("aria-busy") === "true";
}

/** The form can be sent again. */
export function release(form: HTMLFormElement): void {
	form.removeAttribute("aria-busy");
	for (const control of form.elements)
		if (control instanceof HTMLButtonElement) control.removeAttribute("aria-disabled");
}
