import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";

interface Look {
	/** One primary per page: it is the loud thing. */
	tone?: ButtonTone;
	/** As wide as its container. */
	wide?: boolean;
}

export type ButtonProps = ComponentPropsWithoutRef<"button"> & Look;
export type LinkButtonProps = ComponentPropsWithoutRef<"a"> & Look & { href: string };

/** A button that does something; it submits its form unless told otherwise. */
export function Button({ tone, wide, className, type = "submit", ...rest }: ButtonProps) {
	return <button {...rest} type={type} className={look({ tone, wide }, className)} />;
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
