/** Where a demand stands now: derived from its events and versions. Only triggers write it. */
export interface DemandStandingTable {
	demand_id: number;
	case_file_id: number;
	proposer_id: number;
	/** The latest. */
	version: number;
	/** Of the addressee of that version. */
	institution_id: number;
	/** The institution's, else the case's; null: none is stated. */
	province_code: number | null;
	status: string;
	since: string;
	is_public: boolean;
	/** Null until it is public. */
	published_event_id: number | null;
	/** Day of the first answer, whatever came after it. */
	answered_on: string | null;
}
