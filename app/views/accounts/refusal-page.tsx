import type { Actor, RoleMissing } from "~/domain/accounts/role";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";
import { rolesOfActor, rolesThatMay } from "./role-names";

/** Says which role is missing, which ones there are, and whom to ask. */
export function RefusalPage({ refusal, actor }: { refusal: RoleMissing; actor: Actor | undefined }) {
	const { locale, words, paths } = usePage();
	const { refusal: text, actions } = words.accounts;
	return (
		<EmptyState title={text.title} titleAs="h1">
			<p>{text.needs(actions[refusal.action], rolesThatMay(locale, refusal.action))}</p>
			{actor ? <p>{text.have(rolesOfActor(words, actor))}</p> : null}
			<p>
				{refusal.organisation === undefined ? text.askOperator : text.askOwner(refusal.organisation)}{" "}
				{refusal.organisation === undefined ? <a href={paths.about("contact")}>{text.contact}</a> : null}
			</p>
			<p className="form__actions">
				<LinkButton href={paths.about("roles")}>{text.table}</LinkButton>
				<LinkButton href={paths.home()}>{words.site.backHome}</LinkButton>
			</p>
		</EmptyState>
	);
}
