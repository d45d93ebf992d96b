import { expect, test } from "@jest/globals";
import { provingDomain, readHandling } from "~/domain/replies/reply";

const own = { domains: ["bantenprov.go.id"], address: "Inspektorat.Banten@gmail.com" };

test.each([
	["surat@bantenprov.go.id", "bantenprov.go.id"],
	["Surat@Inspektorat.BantenProv.go.id ", "inspektorat.bantenprov.go.id"],
	["inspektorat.banten@GMAIL.com", "gmail.com"],
	["orang.lain@gmail.com", undefined],
	["surat@notbantenprov.go.id", undefined],
	["surat@bantenprov.go.id.penipu.example", undefined],
	["bantenprov.go.id@penipu.example", undefined],
	['"surat@bantenprov.go.id"@penipu.example', undefined],
	["", undefined],
])("%s proves %s", (email, domain) => {
	expect(provingDomain(email, own)).toBe(domain);
});

test("without a known mailbox no address proves anything", () => {
	expect(provingDomain("surat@bantenprov.go.id", { domains: [], address: null })).toBeUndefined();
});

test("a reply is late once 2 × 24 hours have passed, not before", () => {
	const sent = new Date("2026-11-20T10:00:00Z");
	expect(readHandling(sent, new Date("2026-11-22T10:00:00Z"))).toEqual({
		dueAt: new Date("2026-11-22T10:00:00Z"),
		overdue: false,
	});
	expect(readHandling(sent, new Date("2026-11-22T10:00:00.001Z")).overdue).toBe(true);
});
