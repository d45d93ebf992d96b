import { expect, test } from "@jest/globals";
import { readMailDomain } from "~/domain/institutions/mail-domain";

test.each([
	["inspektorat.bantenprov.go.id", "inspektorat.bantenprov.go.id"],
	[" @BantenProv.go.id. ", "bantenprov.go.id"],
	["bpk.go.id", "bpk.go.id"],
])("%s is read as %s", (typed, domain) => {
	expect(readMailDomain(typed)).toEqual({ ok: true, domain });
});

test.each([
	["go.id", "mail-domain-shared"],
	["desa.id", "mail-domain-shared"],
	["id", "mail-domain-shared"],
	["Gmail.com", "mail-domain-shared"],
	["yahoo.co.id", "mail-domain-shared"],
	["surat@bantenprov.go.id", "mail-domain-invalid"],
	["bantenprov..go.id", "mail-domain-invalid"],
	["-a.go.id", "mail-domain-invalid"],
	["https://bantenprov.go.id", "mail-domain-invalid"],
	["bantеnprov.go.id", "mail-domain-invalid"],
	["10.0.0.1", "mail-domain-invalid"],
	[`${"a".repeat(260)}.go.id`, "mail-domain-invalid"],
])("%s is refused: %s", (typed, reason) => {
	expect(readMailDomain(typed)).toEqual({ ok: false, reason });
});
