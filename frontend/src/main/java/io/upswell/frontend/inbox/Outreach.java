package io.upswell.frontend.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.notifications.OutreachDesk;
import io.upswell.notifications.OutreachDesk.Draft;
import io.upswell.opportunities.OpportunitySnapshot;
import org.springframework.stereotype.Component;

/** A first draft to the customer, to be changed and copied; nothing is sent from here. */
@Component
class Outreach {

    private static final int TEXT = 3_000;

    private final OutreachDesk outreach;

    Outreach(OutreachDesk outreach) {
        this.outreach = outreach;
    }

    void draft(OpportunitySnapshot opportunity) {
        Notices.attempt(() -> open(outreach.draft(opportunity.id()), opportunity));
    }

    private static void open(Draft draft, OpportunitySnapshot opportunity) {
        TextArea text = new TextArea();
        text.setAriaLabel("Draft");
        text.setMaxLength(TEXT);
        text.setWidthFull();
        text.setMinHeight("220px");
        text.setValue(draft.text());
        text.setAutofocus(true);
        String to = draft.contact() == null ? opportunity.account().name() : draft.contact();
        Ask.open(
                "Draft outreach to " + to,
                "Copy text",
                () -> {
                    UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText($0)", text.getValue());
                    Notices.say("Copied.");
                    return true;
                },
                Markup.p("s m2", "Made from the evidence. Change what you like; nothing is sent from here."),
                text);
    }
}
