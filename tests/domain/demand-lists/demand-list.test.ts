import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { LISTS, NO_FILTERS, readListQuery, writeListQuery } from "~/domain/demand-lists/demand-list";
import { PUBLIC_STATUSES } from "~/domain/demands/status";
import { TIMINGS } from "~/domain/figures/figure";

const known = {
	institutions: new Set(["inspektorat"]),
	organisations: new Set(["hmb-jakarta"]),
	provinces: new Set([36]),
};
const read = (query: string) => readListQuery(new URLSearchParams(query), known);

test("an address without parameters, or with an untouched form's, is the whole list", () => {
	for (const query of ["", "status=&institution=&region=&overdue=", "utm_source=whatsapp"])
		expect(read(query)).toEqual({ list: "newest", filters: NO_FILTERS, after: null, unknown: [] });
});

test("every list can be written into an address and read from it", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...LISTS),
			fc.record({
				status: fc.constantFrom(null, ...PUBLIC_STATUSES),
				institution: fc.constantFrom(null, "inspektorat"),
				province: fc.constantFrom(null, 36),
				overdue: fc.constantFrom(null, true, false),
				organisation: fc.constantFrom(null, "hmb-jakarta"),
				timing: fc.constantFrom(null, ...TIMINGS),
				answered: fc.constantFrom(null, true as const),
			}),
			(list, filters) => {
				expect(read(writeListQuery(list, filters))).toEqual({ list, filters, after: null, unknown: [] });
			},
		),
	);
});

test("what an address does not mean is left out and named; drafts cannot be asked for", () => {
	const query =
		"list=x&status=draft&institution=unknown&region=99&overdue=maybe&organisation=no-one&timing=soon&answered=no";
	expect(read(query)).toMatchObject({
		list: "newest",
		filters: NO_FILTERS,
		unknown: ["list", "status", "institution", "region", "overdue", "organisation", "timing", "answered"],
	});
	for (const region of ["036", "3.6", "36 ", "-1", "1e1", "٣٦"])
		expect(read(`region=${encodeURIComponent(region)}`).unknown).toEqual(["region"]);
});
