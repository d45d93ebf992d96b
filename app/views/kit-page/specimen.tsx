import type { ReactNode } from "react";

/** A part of /kit, with an entry in its table of contents. */
export interface KitSection {
	id: string;
	title: string;
	element: ReactNode;
}

/** One component in one state, under the name of the state. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
	return (
		<div className="specimen">
			<h3 className="specimen__name">{name}</h3>
			<div className="specimen__body">{children}</div>
		</div>
	);
}
