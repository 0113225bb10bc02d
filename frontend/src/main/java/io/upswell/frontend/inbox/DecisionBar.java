package io.upswell.frontend.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;

/** One primary button, quiet alternatives, rare ones behind the dots. */
final class DecisionBar extends Div {

    DecisionBar(OpportunitySnapshot opportunity, Decisions decisions, Decisions.Outcome outcome) {
        addClassName("acts");
        Button more = Markup.iconButton(Icon.MORE, "More actions");
        more.addClassNames("n", "tap");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);

        if (opportunity.status().undecided()) {
            Button qualify =
                    new Button(decisions.qualifyLabel(opportunity), click -> decisions.qualify(opportunity, outcome));
            if (opportunity.status() == OpportunityStatus.SUGGESTED) {
                Button create = new Button("Create opportunity", click -> decisions.create(opportunity, outcome));
                create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(create);
            } else {
                qualify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            Button draft = new Button("Draft outreach", click -> decisions.draft(opportunity));
            draft.addClassName("de");
            Button snooze = new Button("Snooze", click -> decisions.snooze(opportunity, outcome));
            snooze.addClassNames("n", "de");
            Button dismiss = new Button("Not a fit…", click -> decisions.dismiss(opportunity, outcome));
            dismiss.addClassNames("n", "de");
            add(qualify, draft, snooze, dismiss);
            menu.addItem("Draft outreach", click -> decisions.draft(opportunity))
                    .addClassName("mo");
            menu.addItem("Snooze", click -> decisions.snooze(opportunity, outcome))
                    .addClassName("mo");
            menu.addItem("Not a fit…", click -> decisions.dismiss(opportunity, outcome))
                    .addClassName("mo");
            if (opportunity.status() == OpportunityStatus.OPEN && opportunity.confirmedBy() == null) {
                menu.addItem("Confirm the record", click -> decisions.create(opportunity, outcome));
            }
        } else if (opportunity.status() != OpportunityStatus.QUALIFIED) {
            Button reopen = new Button("Decide again", click -> decisions.reopen(opportunity, outcome));
            reopen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(reopen);
        }
        menu.addItem("I already knew…", click -> decisions.alreadyKnew(opportunity, outcome));
        menu.addItem(
                "View account",
                click -> UI.getCurrent()
                        .navigate("accounts/" + opportunity.account().id()));
        menu.addItem(
                "Copy link",
                click -> UI.getCurrent()
                        .getPage()
                        .executeJs("navigator.clipboard?.writeText(location.origin + location.pathname)"));
        add(more);
    }
}
