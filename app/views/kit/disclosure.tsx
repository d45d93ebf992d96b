import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names";

export type DisclosureProps = ComponentPropsWithoutRef<"details"> & {
	summary: ReactNode;
};

/** Detail that may stay folded. Print unfolds it where the browser can. */
export function Disclosure({ summary, className, children, ...rest }: DisclosureProps) {
	return (
		<details {...rest} className={classNames("disclosure", className)}>
			<summary className="disclosure__summary">{summary}</summary>
			<div className="disclosure__body">{children}</div>
		</details>
	);
}
