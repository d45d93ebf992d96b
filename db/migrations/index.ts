import type { Migration } from "kysely/migration";
import * as m0900 from "./20261124T0900_create_reference";
import * as m0910 from "./20261124T0910_create_case_file";
import * as m0920 from "./20261124T0920_create_account";
import * as m0930 from "./20261124T0930_create_event";
import * as m0940 from "./20261124T0940_create_signature";
import * as m0950 from "./20261124T0950_create_follower_and_mail";
import * as n0300 from "./20261125T0300_add_province_code";
import * as n0310 from "./20261125T0310_create_search_document";
import * as n0400 from "./20261125T0400_create_population";
import * as n0410 from "./20261125T0410_create_demand_form";
import * as n0500 from "./20261125T0500_create_snapshot";
import * as n0700 from "./20261125T0700_create_membership";
import * as n0710 from "./20261125T0710_describe_session";
import * as n0720 from "./20261125T0720_create_passkey";
import * as n0800 from "./20261125T0800_create_moderation";
import * as n0900 from "./20261125T0900_create_draft";
import * as n0910 from "./20261125T0910_close_task_with_note";
import * as n0920 from "./20261125T0920_create_notice";
import * as n0930 from "./20261125T0930_create_erratum";
import * as n0940 from "./20261125T0940_create_demand_revision";
import * as n0945 from "./20261125T0945_create_signature_renewal";
import * as o0900 from "./20261126T0900_create_calendar";
import * as o1000 from "./20261126T1000_create_clock";
import * as p1455 from "./20261126T1455_add_institution_voice";
import * as p1500 from "./20261126T1500_create_reply";
import * as p1510 from "./20261126T1510_create_fact_correction";
import * as p1700 from "./20261126T1700_create_institution_domain";
import * as p1710 from "./20261126T1710_create_directory";
import * as q1800 from "./20261126T1800_create_audit";
import * as q2100 from "./20261126T2100_create_evidence_copy";
import * as q2110 from "./20261126T2110_create_redaction";
import * as p2200 from "./20261126T2200_create_demand_standing";
import * as p2210 from "./20261126T2210_look_up_concealed_items";
import * as r2300 from "./20261126T2300_create_demand_link";
import * as r2310 from "./20261126T2310_guard_institution_move";

/** Every migration by name, in order. An explicit list: a folder cannot be scanned once the server is bundled. */
export const migrations: Record<string, Migration> = {
	"20261124T0900_create_reference": m0900,
	"20261124T0910_create_case_file": m0910,
	"20261124T0920_create_account": m0920,
	"20261124T0930_create_event": m0930,
	"20261124T0940_create_signature": m0940,
	"20261124T0950_create_follower_and_mail": m0950,
	"20261125T0300_add_province_code": n0300,
	"20261125T0310_create_search_document": n0310,
	"20261125T0400_create_population": n0400,
	"20261125T0410_create_demand_form": n0410,
	"20261125T0500_create_snapshot": n0500,
	"20261125T0700_create_membership": n0700,
	"20261125T0710_describe_session": n0710,
	"20261125T0720_create_passkey": n0720,
	"20261125T0800_create_moderation": n0800,
	"20261125T0900_create_draft": n0900,
	"20261125T0910_close_task_with_note": n0910,
	"20261125T0920_create_notice": n0920,
	"20261125T0930_create_erratum": n0930,
	"20261125T0940_create_demand_revision": n0940,
	"20261125T0945_create_signature_renewal": n0945,
	"20261126T0900_create_calendar": o0900,
	"20261126T1000_create_clock": o1000,
	"20261126T1455_add_institution_voice": p1455,
	"20261126T1500_create_reply": p1500,
	"20261126T1510_create_fact_correction": p1510,
	"20261126T1700_create_institution_domain": p1700,
	"20261126T1710_create_directory": p1710,
	"20261126T1800_create_audit": q1800,
	"20261126T2100_create_evidence_copy": q2100,
	"20261126T2110_create_redaction": q2110,
	"20261126T2200_create_demand_standing": p2200,
	"20261126T2210_look_up_concealed_items": p2210,
	"20261126T2300_create_demand_link": r2300,
	"20261126T2310_guard_institution_move": r2310,
};
