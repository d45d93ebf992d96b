import type { ComponentPropsWithoutRef } from "react";

/** Words for those who listen to the page. */
export function VisuallyHidden(props: ComponentPropsWithoutRef<"span">) {
	return <span {...props} className="visually-hidden" />;
}
