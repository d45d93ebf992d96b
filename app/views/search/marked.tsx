import type { Stretch } from "~/domain/search/question";

/** Text with the found words marked. React escapes it: nothing in it is ever read as HTML. */
export function Marked({ stretches }: { stretches: Stretch[] }) {
	return (
		<>
			{stretches.map(({ text, found }, index) =>
				// biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name
				found ? <mark key={index}>{text}</mark> : text,
			)}
		</>
	);
}
