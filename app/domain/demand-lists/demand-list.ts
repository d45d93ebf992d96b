import { PUBLIC_STATUSES, type Status } from "~/domain/demands/status";
import { TIMINGS, type Timing } from "~/domain/figures/figure";

/** Which demands, in which order. Each is one address that can be shared. */
export const LISTS = ["newest", "signatures", "overdue", "moved", "near-goal"] as const;
export type ListName = (typeof LISTS)[number];

/** "moved" means: a status changed within so many days. */
export const MOVED_DAYS = 7;

export interface DemandFilters {
	status: Status | null;
	/** Slug of the institution that the addressee belongs to. */
	institution: string | null;
	/** Province by its Kemendagri code, 36 for Banten. */
	province: number | null;
	overdue: boolean | null;
	/** Slug of the organisation that proposed the case. */
	organisation: string | null;
	/** How it stands to its deadline today. */
	timing: Timing | null;
	/** Those whose days to the first answer are counted. */
	answered: true | null;
}

export const NO_FILTERS: DemandFilters = {
	status: null,
	institution: null,
	province: null,
	overdue: null,
	organisation: null,
	timing: null,
	answered: null,
};

export interface DemandListQuery {
	list: ListName;
	filters: DemandFilters;
	after: string | null;
	/** Names of parameters whose value means nothing here; they were left out. */
	unknown: string[];
}

/** What an address or a form asks for. Nothing in it can fail: what is unknown is left out and named. */
export function readListQuery(
	params: URLSearchParams,
	known: {
		institutions: ReadonlySet<string>;
		organisations: ReadonlySet<string>;
		provinces: ReadonlySet<number>;
	},
): DemandListQuery {
	const unknown: string[] = [];
	const read = <Value>(name: string, toValue: (text: string) => Value | null | undefined): Value | null => {
		const text = params.get(name) ?? "";
		if (text === "") return null;
		const value = toValue(text) ?? null;
		if (value === null) unknown.push(name);
		return value;
	};
	return {
		list: read("list", (text) => LISTS.find((name) => name === text)) ?? "newest",
		filters: {
			status: read("status", (text) => PUBLIC_STATUSES.find((status) => status === text)),
			institution: read("institution", (text) => (known.institutions.has(text) ? text : null)),
			province: read("region", (text) =>
				/^\d\d$/.test(text) && known.provinces.has(Number(text)) ? Number(text) : null,
			),
			overdue: read("overdue", (text) => (text === "yes" ? true : text === "no" ? false : null)),
			organisation: read("organisation", (text) => (known.organisations.has(text) ? text : null)),
			timing: read("timing", (text) => TIMINGS.find((timing) => timing === text)),
			answered: read("answered", (text) => (text === "yes" ? true : null)),
		},
		after: params.get("after"),
		unknown,
	};
}

/** The parameters of a list's address, without what is not asked for. */
export function writeListQuery(
	list: ListName,
	filters: Partial<DemandFilters> = {},
	after?: string | null,
): string {
	const params = new URLSearchParams();
	if (list !== "newest") params.set("list", list);
	if (filters.status) params.set("status", filters.status);
	if (filters.institution) params.set("institution", filters.institution);
	if (filters.province) params.set("region", String(filters.province));
	if (typeof filters.overdue === "boolean") params.set("overdue", filters.overdue ? "yes" : "no");
	if (filters.organisation) params.set("organisation", filters.organisation);
	if (filters.timing) params.set("timing", filters.timing);
	if (filters.answered) params.set("answered", "yes");
	if (after) params.set("after", after);
	const text = params.toString();
	return text && `?${text}`;
}

export function hasFilters(filters: DemandFilters): boolean {
	return Object.values(filters).some((value) => value !== null);
}
