import type id from "../id/institutions";
import { counted } from "../plural";

const institutions: typeof id = {
	title: "Institutions",
	lead: "Public bodies that occur in cases, with the offices that demands can be addressed to.",
	aliases: "Also called",
	region: "Province",
	noRegion: "not stated",
	note: "Note",
	offices: "Offices that demands can be addressed to",
	noOffices: "No office is on record yet.",
	demands: "Demands to this institution",
	demandCount: (n) => counted("en", n, { one: "# demand", other: "# demands" }),
	noDemands: "There is no demand to this institution yet.",
	noDemandsHint: "A demand appears here once it is published.",
	cases: "Cases about this institution",
	address: {
		term: "Official address",
		source: "source",
		unknown: "not known yet",
		edit: "Change the official address",
		title: "Official address of an institution",
		lead: (name) => `At this address ${name} is told of cases that concern it.`,
		email: "E-mail address of the institution",
		emailHint: "The address of the office, not of a person. Do not guess.",
		sourceUrl: "Page that publishes this address",
		sourceHint: "An address on the institution’s own site, such as its contact page.",
		copied: "I have copied this address from that page",
		submit: "Keep the address",
		end: "This address is no longer valid",
		endHint:
			"Use this when the address is wrong and there is no other yet. The old one is not shown any more.",
	},
	domains: {
		term: "Mail domains",
		edit: "Set mail domains",
		title: "The institution’s mail domains",
		lead: (name: string) =>
			`Whoever receives a code at an address of such a domain can prove that a reply comes from ${name}.`,
		known: "Domains that count",
		none: "No domain has been checked yet.",
		add: "Add a domain",
		domain: "Domain",
		domainHint:
			"What follows the @, for example inspektorat.contohprov.go.id. It counts for everything below it too.",
		how: "How you made sure",
		howHint:
			"For example: it is in the letterhead, or confirmed by a call to the office. Shown to everybody.",
		submit: "Save the domain",
		why: "Why this domain does not count any more",
		end: (domain: string) => `End ${domain}`,
		done: {
			kept: "The domain is saved. A code mailed there now proves a reply.",
			ended: "That domain proves nothing any more. Replies that were proved stay.",
		},
	},
	done: {
		"address-kept": "The address has been kept. Notices that were waiting are being sent.",
		"address-ended": "That address is not shown and not used any more.",
	},
	filter: "Filter and sort these demands",
	none: "There are no institutions yet.",
	noneHint: "An institution appears here with the case that it occurs in.",
};

export default institutions;
