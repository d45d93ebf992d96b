import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";

interface Look {
	/** One primary per page: it is the loud thing. */
	tone?: ButtonTone;
	/** As wide as its container. */
	wide?: boolean;
}

export type ButtonProps = ComponentPropsWithoutRef<"button"> &
	Look & {
		/** Said instead of the label while the form is on its way; `browser/submit-once` turns it on. */
		busyText?: ReactNode;
		/** On its way from the start: for showing what that looks like. */
		busy?: boolean;
	};
export type LinkButtonProps = ComponentPropsWithoutRef<"a"> & Look & { href: string };

/** A button that does something; it submits its form unless told otherwise. */
export function Button({
	tone,
	wide,
	busyText,
	busy,
	className,
	type = "submit",
	children,
	...rest
}: ButtonProps) {
	return (
		<button
			{...rest}
			type={type}
			aria-disabled={busy || rest["aria-disabled"]}
			className={look({ tone, wide }, className)}
		>
			{busyText ? <Labels idle={children} busy={busyText} /> : children}
		</button>
	);
}

/** Both labels lie in one place, so that the button keeps its size when one gives way to the other. */
function Labels({ idle, busy }: { idle: ReactNode; busy: ReactNode }) {
	return (
		<span className="button__labels">
			<span className="button__idle">{idle}</span>
			<span className="button__busy">{busy}</span>
		</span>
	);
}

/** A link dressed as a button: it goes somewhere and changes nothing. */
export function LinkButton({ tone, wide, className, children, ...rest }: LinkButtonProps) {
	return (
		<a {...rest} className={look({ tone, wide }, className)}>
			{children}
		</a>
	);
}

function look({ tone = "secondary", wide }: Look, className: string | undefined): string {
	return classNames("button", `button--${tone}`, wide && "button--wide", className);
}
