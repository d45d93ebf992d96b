import { notFound } from "~/platform/http/problem.server";

/** Every address that nothing else answers. */
export function loader() {
	notFound();
}

export function action() {
	notFound();
}

export default function Unknown() {
	return null;
}
