import type { ReactNode } from "react";

export interface DialogProps {
	id: string;
	/** What opens it, and where its content is a page of its own: for browsers that cannot open it without a script. */
	open: { label: ReactNode; href: string };
	title: ReactNode;
	closeLabel: ReactNode;
	children: ReactNode;
}

/**
 * Something short over the page, opened by the browser itself: no script. Escape, a press beside it or its button
 * close it, and the focus goes back to where it was. Browsers without popovers show the link instead.
 */
export function Dialog({ id, open, title, closeLabel, children }: DialogProps) {
	return (
		<>
			<button type="button" className="button button--secondary dialog__open" {...popoverTarget(id)}>
				{open.label}
			</button>
			<a className="button button--secondary dialog__link" href={open.href}>
				{open.label}
			</a>
			<dialog id={id} className="dialog" aria-labelledby={`${id}-title`} {...{ popover: "auto" }}>
				<h2 id={`${id}-title`} className="dialog__title">
					{title}
				</h2>
				<div className="dialog__body">{children}</div>
				<button type="button" className="button button--secondary" {...popoverTarget(id, "hide")}>
					{closeLabel}
				</button>
			</dialog>
		</>
	);
}

/** React 18 hands these on as they are written; its types do not know them yet. */
function popoverTarget(id: string, action: "show" | "hide" = "show") {
	return { popovertarget: id, popovertargetaction: action };
}
