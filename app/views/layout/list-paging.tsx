import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "./use-page";

/**
 * Links to the next page of a list and to its start; nothing where the list fits on one page. There are no page numbers:
 * the list may grow while somebody reads it.
 */
export function ListPaging({ first, next }: { first: string | null; next: string | null }) {
	const { words } = usePage();
	const links = [
		...(next ? [{ href: next, label: words.demandLists.next, rel: "next" }] : []),
		...(first ? [{ href: first, label: words.demandLists.first }] : []),
	];
	return links.length > 0 ? <NavLinks label={words.demandLists.paging} links={links} /> : null;
}
