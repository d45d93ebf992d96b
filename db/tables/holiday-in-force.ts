/** A view: the free days of the last revision of each year. */
export interface HolidayInForceTable {
	day: string;
	kind: "holiday" | "joint_leave";
}
