import { ACTIONS } from "~/domain/accounts/role";
import { FoldingTable } from "~/views/kit/folding-table";
import { usePage } from "~/views/layout/use-page";
import { rolesThatMay } from "./role-names";

/** The table of roles as readers see it: the checks read the same one. */
export function RoleTable() {
	const { locale, words } = usePage();
	const { table, actions } = words.accounts;
	return (
		<FoldingTable
			caption={table.caption}
			columns={[
				{ key: "action", label: table.action },
				{ key: "roles", label: table.roles },
			]}
			rows={ACTIONS.map((action) => ({
				key: action,
				cells: [actions[action], rolesThatMay(locale, action)],
			}))}
			emptyText={table.none}
		/>
	);
}
