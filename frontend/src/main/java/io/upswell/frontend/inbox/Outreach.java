package io.upswell.frontend.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.notifications.OutreachDesk;
import io.upswell.notifications.OutreachDesk.Draft;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A first draft to the customer, to be changed and copied; nothing is sent from here. */
@Component
class Outreach implements DisposableBean {

    private static final int TEXT = 3_000;

    private final OutreachDesk outreach;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outreach-", 1).factory());

    Outreach(OutreachDesk outreach) {
        this.outreach = outreach;
    }

    void draft(OpportunitySnapshot opportunity) {
        Notices.attempt(() -> open(outreach.draft(opportunity.id()), opportunity));
    }

    /** What the template makes is there at once; what the language model makes of it comes when it does. */
    private void open(Draft draft, OpportunitySnapshot opportunity) {
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
                outreach.phrases()
                        ? new BetterWords(text, threads, asNow(() -> outreach.phrased(opportunity.id())))
                        : new Div(),
                text);
    }

    /** On another thread, by whom it is asked for here. */
    private static <T> Callable<T> asNow(Callable<T> call) {
        return new DelegatingSecurityContextCallable<>(call, SecurityContextHolder.getContext());
    }

    /** Nobody waits for a draft any more. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
