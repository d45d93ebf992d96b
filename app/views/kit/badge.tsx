import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "info" | "good" | "warn" | "bad" | "allegation";
export type BadgeProps = ComponentPropsWithoutRef<"span"> & { tone: BadgeTone };

/** A status in a word or two. "allegation" is dashed and colourless: unproven is neither good nor bad. */
export function Badge({ tone, className, ...rest }: BadgeProps) {
	return <span {...rest} className={classNames("badge", `badge--${tone}`, className)} />;
}
