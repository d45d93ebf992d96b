import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeProps = Omit<ComponentPropsWithoutRef<"div">, "title"> & {
	tone: "info" | "success" | "warning" | "danger";
	title?: ReactNode;
	/** A heading level when readers should find the notice in the page's outline. */
	titleAs?: "p" | "h2" | "h3";
};

/** Words set apart. `role="status"` for the outcome of what the reader just did; none for standing remarks. */
export function Notice({ tone, title, titleAs: Title = "p", className, children, ...rest }: NoticeProps) {
	return (
		<div {...rest} className={classNames("notice", `notice--${tone}`, className)}>
			{title ? <Title className="notice__title">{title}</Title> : null}
			<div className="notice__body">{children}</div>
		</div>
	);
}
