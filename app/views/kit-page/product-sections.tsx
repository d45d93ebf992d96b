import type { Page } from "~/views/layout/use-page";
import type { KitSection } from "./specimen";

/** What only this product has, in its states. Each part is a section with a title and Specimens in it. */
export function productSections(_page: Page): KitSection[] {
	return [];
}
