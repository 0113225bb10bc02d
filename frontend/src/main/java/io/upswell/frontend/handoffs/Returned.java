package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.Handoff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What Sales does not take: declined, for the CSM to ask again; or in the CRM already, for both to look at. */
@org.springframework.stereotype.Component
class Returned {

    private final CrmDesk crm;
    private final Names names;
    private final Moves moves;

    Returned(CrmDesk crm, Names names, Moves moves) {
        this.crm = crm;
        this.names = names;
        this.moves = moves;
    }

    /** Nothing where there is nothing. */
    List<Component> cards(List<Handoff> rejected, Hands hands, Runnable changed) {
        Map<UUID, CrmDesk.State> states =
                crm.states(rejected.stream().map(Handoff::id).toList());
        List<Component> declined = new ArrayList<>();
        List<Component> joined = new ArrayList<>();
        for (Handoff handoff : rejected) {
            CrmDesk.State state = states.get(handoff.id());
            if (state != null && state.joined()) {
                joined.add(joined(handoff));
            } else if (hands.cares()) {
                declined.add(declined(handoff, changed));
            }
        }
        titled("Declined by Sales", declined);
        titled("In the CRM already", joined);
        declined.addAll(joined);
        return declined;
    }

    private static void titled(String title, List<Component> cards) {
        if (!cards.isEmpty()) {
            cards.addFirst(Markup.h2("s", title));
        }
    }

    private Article declined(Handoff handoff, Runnable changed) {
        Button again = new Button("Ask Sales again", click -> moves.requestAgain(handoff, changed));
        again.addClassNames("n", "sm");
        again.setDisableOnClick(true);
        String reason = Objects.requireNonNullElse(handoff.lostReason(), "no reason given");
        return card(handoff, "%s: %s".formatted(names.full(handoff.rep()), reason), again);
    }

    private static Article joined(Handoff handoff) {
        String reason = Objects.requireNonNullElse(handoff.lostReason(), "");
        return handoff.crmUrl() == null
                ? card(handoff, reason)
                : card(handoff, reason, new Anchor(handoff.crmUrl(), "Open " + handoff.crmId()));
    }

    private static Article card(Handoff handoff, String note, Component... actions) {
        return Markup.with(
                new Article(),
                "hc",
                Markup.with(new H3(handoff.opportunity().account().name()), "cut"),
                Markup.p("note", note),
                Markup.div("hb", actions));
    }
}
