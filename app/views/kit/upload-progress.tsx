export interface UploadProgressTexts {
	/** "{percent}" becomes a number from 0 to 100. */
	sending: string;
	/** Everything has been sent, the answer is awaited. */
	arrived: string;
	cancelled: string;
	/** The connection broke, or the answer said nothing. */
	failed: string;
	cancel: string;
}

export interface UploadProgressProps {
	texts: UploadProgressTexts;
	/** A state to begin with: for showing what it looks like. */
	shown?: { percent: number } | "arrived" | "cancelled" | "failed";
}

/**
 * How far the files of a form are; hidden until `browser/upload-progress` sends them. It belongs into a form with
 * `data-upload`, right below its buttons. Without scripts the browser sends the form as any other.
 */
export function UploadProgress({ texts, shown }: UploadProgressProps) {
	const percent = typeof shown === "object" ? shown.percent : undefined;
	const text = percent === undefined ? texts.arrived : texts.sending.replace("{percent}", String(percent));
	return (
		<div className="upload-progress">
			<div
				className="upload-progress__panel"
				data-upload-panel=""
				data-sending={texts.sending}
				data-arrived={texts.arrived}
				data-cancelled={texts.cancelled}
				data-failed={texts.failed}
				hidden={percent === undefined && shown !== "arrived"}
			>
				<label className="progress">
					<span className="progress__text" data-upload-text="">
						{text}
					</span>
					<progress className="progress__bar" max={100} value={percent} />
				</label>
				<button type="button" className="button button--secondary" hidden={shown === "arrived"}>
					{texts.cancel}
				</button>
			</div>
			<p className="upload-progress__status" role="status" data-upload-status="">
				{shown === "cancelled" || shown === "failed" ? texts[shown] : null}
			</p>
		</div>
	);
}
