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
	filter: "Filter and sort these demands",
	none: "There are no institutions yet.",
	noneHint: "An institution appears here with the case that it occurs in.",
};

export default institutions;
