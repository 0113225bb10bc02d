package io.upswell.frontend.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import java.time.Clock;
import java.time.LocalDate;

/** The right side: one opportunity with the decision at the top and everything behind it below. */
final class OpportunityDetail extends Div {

    OpportunityDetail(
            Dossier dossier, Names names, Clock clock, Decisions decisions, Decisions.Outcome outcome, Runnable back) {
        addClassName("detail");
        LocalDate today = LocalDate.now(clock);
        Button up = new Button("Inbox", click -> back.run());
        up.setIcon(Icon.BACK.create());
        up.addThemeName("tertiary");
        up.addClassNames("mo", "up");

        Div head = Markup.div(
                "dh",
                up,
                new DetailHead(dossier, names, clock),
                new DecisionBar(dossier.opportunity(), decisions, outcome));
        Div body = Markup.div(
                "db",
                DetailBody.score(dossier.opportunity()),
                DetailBody.evidence(dossier, clock.getZone(), today),
                Markup.div(
                        "g2",
                        DetailBody.value(dossier.opportunity()),
                        DetailBody.recommendation(dossier, today, decisions, outcome)),
                DetailHistory.messages(dossier, names, clock),
                DetailHistory.history(dossier, names, clock));
        add(Markup.div("dscroll", head, Markup.scrolling(body, "Evidence")));
    }
}
