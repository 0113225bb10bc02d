package io.upswell.frontend.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** What was said, latest first; opening one marks what the analysis found in it. */
final class AccountConversations extends Section {

    private static final int PAGE = 10;

    private final AccountDesk accounts;
    private final String account;
    private final Clock clock;
    private final Div list = Markup.div("rows");

    AccountConversations(AccountDesk accounts, String account, Optional<String> wanted, Clock clock) {
        this.accounts = accounts;
        this.account = account;
        this.clock = clock;
        getElement().setAttribute("aria-label", "Conversations");
        addClassName("card");
        add(Markup.h2("", "Conversations"), list);
        // The one that was asked for may be further back than the first page.
        wanted.flatMap(accounts::conversation)
                .filter(conversation -> conversation.account().equals(account))
                .ifPresent(conversation -> list.add(details(conversation, true)));
        page(ScrollPosition.keyset(), wanted.orElse(""));
    }

    private void page(ScrollPosition position, String shown) {
        Window<Conversation> window = accounts.conversations(account, position, PAGE);
        window.stream()
                .filter(conversation -> !conversation.id().equals(shown))
                .forEach(conversation -> list.add(details(conversation, false)));
        if (window.hasNext()) {
            Button more = new Button("Earlier conversations");
            more.addThemeName("tertiary");
            more.addClickListener(click -> {
                remove(more);
                page(window.positionAt(window.size() - 1), shown);
            });
            add(more);
        } else if (list.getComponentCount() == 0) {
            list.add(Markup.p("s m2", "No conversation on record."));
        }
    }

    private Details details(Conversation conversation, boolean open) {
        String title = Objects.requireNonNullElse(conversation.title(), Words.sentence(conversation.channel()));
        String when = Words.date(LocalDate.ofInstant(conversation.occurredAt(), clock.getZone()), LocalDate.now(clock));
        Div text = Markup.div("talk");
        Details details = new Details("%s · %s, %s".formatted(title, conversation.channel(), when), text);
        Runnable fill = () -> {
            List<Finding> findings = accounts.findings(conversation.id());
            for (int line = 0; line < conversation.segments().size(); line++) {
                text.add(line(conversation.segments().get(line), line, findings));
            }
        };
        if (open) {
            fill.run();
            details.setOpened(true);
            details.scrollIntoView();
        } else {
            details.addOpenedChangeListener(change -> {
                if (change.isOpened() && text.getComponentCount() == 0) {
                    fill.run();
                }
            });
        }
        return details;
    }

    private static Div line(Conversation.Segment segment, int number, List<Finding> findings) {
        String side = segment.side() == Conversation.Side.CUSTOMER ? "customer" : "vendor";
        Div words = Markup.div("grow");
        int at = 0;
        String text = segment.text();
        for (Finding finding : findings) {
            if (finding.segment() == number && finding.start() >= at && finding.end() <= text.length()) {
                words.add(new Span(text.substring(at, finding.start())));
                Span marked = Markup.span("found", text.substring(finding.start(), finding.end()));
                marked.setTitle(finding.type().label());
                words.add(marked);
                at = finding.end();
            }
        }
        words.add(new Span(text.substring(at)));
        return Markup.div(
                "row s " + side,
                Markup.span("m3 num no", Integer.toString(number + 1)),
                Markup.span("md who cut", Objects.requireNonNullElse(segment.speaker(), Words.sentence(side))),
                words);
    }
}
