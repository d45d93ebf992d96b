import type { ReactNode } from "react";

export interface ProgressWithTextProps {
	value: number;
	max: number;
	/** The same in words; it is also the bar's name. */
	text: ReactNode;
}

/** How far, in words first; the bar repeats it. */
export function ProgressWithText({ value, max, text }: ProgressWithTextProps) {
	const end = Math.max(1, max);
	return (
		<label className="progress">
			<span className="progress__text">{text}</span>
			<progress className="progress__bar" value={Math.min(end, Math.max(0, value))} max={end} />
		</label>
	);
}
