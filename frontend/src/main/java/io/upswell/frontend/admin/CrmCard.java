package io.upswell.frontend.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.CrmDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the line to the CRM stands, with a test that writes nothing. */
final class CrmCard extends Section {

    private final Div checks = Markup.div("");

    CrmCard(CrmDesk crm, Clock clock) {
        addClassName("card");
        getElement().setAttribute("aria-label", "CRM");
        CrmDesk.Status status = crm.status();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("System", status.crm());
        facts.put("Since", Words.dateTime(status.since(), clock.getZone(), LocalDate.now(clock)));
        facts.put("Waiting", Words.count(status.pending(), "handoff", "handoffs"));
        facts.put("Refused", Words.count(status.refused(), "handoff", "handoffs"));
        Button test = new Button("Test the connection", click -> test(crm));
        test.addClassNames("sm", "n");
        add(
                Markup.div(
                        "row wrap cardhead",
                        Markup.h2("", "CRM"),
                        switch (status.line()) {
                            case CLOSED -> Markup.span("bdg", "Connected");
                            case HALF_OPEN -> Markup.span("bdg atrisk", "Being tried");
                            case OPEN -> Markup.span("bdg breached", "Calls are held back");
                        },
                        Markup.span("grow"),
                        test),
                Markup.facts(facts));
        if (status.lastError() != null) {
            add(Markup.p("s m2", "Last error: " + status.lastError()));
        }
        add(checks);
    }

    private void test(CrmDesk crm) {
        checks.removeAll();
        Notices.attempt(() -> crm.test()
                .forEach(check -> checks.add(Markup.div(
                        "row s",
                        Markup.span(check.well() ? "bdg MEDIUM" : "bdg breached", check.well() ? "Well" : "Not well"),
                        Markup.span("md", check.what()),
                        Markup.span("m2", check.mend() == null ? "" : check.mend())))));
    }
}
