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
    private final Asked asked;
    private final Clock clock;
    private final Div list = Markup.div("rows");

    private AccountConversations(AccountDesk accounts, Asked asked, Clock clock) {
        this.accounts = accounts;
        this.asked = asked;
        this.clock = clock;
        getElement().setAttribute("aria-label", "Conversations");
        addClassName("card");
        add(Markup.h2("", "Conversations"), list);
    }

    /** Those that were known at a time, latest first. */
    static AccountConversations of(AccountDesk accounts, List<Conversation> known, Asked asked, Clock clock) {
        var conversations = new AccountConversations(accounts, asked, clock);
        known.forEach(one -> conversations.list.add(conversations.details(
                one, asked.conversation().filter(one.id()::equals).isPresent())));
        if (known.isEmpty()) {
            conversations.list.add(Markup.p("s m2", "No conversation in the 30 days before."));
        }
        return conversations;
    }

    /** All of an account, page by page. */
    static AccountConversations of(AccountDesk accounts, String account, Asked asked, Clock clock) {
        var conversations = new AccountConversations(accounts, asked, clock);
        // The one that was asked for may be further back than the first page.
        asked.conversation()
                .flatMap(accounts::conversation)
                .filter(conversation -> conversation.account().equals(account))
                .ifPresent(conversation -> conversations.list.add(conversations.details(conversation, true)));
        conversations.page(
                account, ScrollPosition.keyset(), asked.conversation().orElse(""));
        return conversations;
    }

    private void page(String account, ScrollPosition position, String shown) {
        Window<Conversation> window = accounts.conversations(account, position, PAGE);
        window.stream()
                .filter(conversation -> !conversation.id().equals(shown))
                .forEach(conversation -> list.add(details(conversation, false)));
        if (window.hasNext()) {
            Button more = new Button("Earlier conversations");
            more.addThemeName("tertiary");
            more.addClickListener(click -> {
                remove(more);
                page(account, window.positionAt(window.size() - 1), shown);
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
                int at = line;
                Optional<Asked.Place> cited =
                        open ? asked.place().filter(place -> place.segment() == at) : Optional.empty();
                text.add(line(conversation.segments().get(line), line, findings, cited));
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

    /** @param cited the words that a signal stands on; they are marked alone, so that they are found at once */
    private static Div line(
            Conversation.Segment segment, int number, List<Finding> findings, Optional<Asked.Place> cited) {
        String side = segment.side() == Conversation.Side.CUSTOMER ? "customer" : "vendor";
        Div words = Markup.div("grow");
        String text = segment.text();
        Optional<Asked.Place> within = cited.filter(
                place -> place.start() >= 0 && place.start() < place.end() && place.end() <= text.length());
        if (within.isPresent()) {
            Asked.Place place = within.get();
            Span marked = Markup.span("found cited", text.substring(place.start(), place.end()));
            words.add(new Span(text.substring(0, place.start())), marked, new Span(text.substring(place.end())));
            marked.scrollIntoView();
        } else {
            mark(
                    words,
                    text,
                    findings.stream().filter(one -> one.segment() == number).toList());
        }
        return Markup.div(
                "row s " + side,
                Markup.span("m3 num no", Integer.toString(number + 1)),
                Markup.span("md who cut", Objects.requireNonNullElse(segment.speaker(), Words.sentence(side))),
                words);
    }

    private static void mark(Div words, String text, List<Finding> findings) {
        int at = 0;
        for (Finding finding : findings) {
            if (finding.start() >= at && finding.end() <= text.length()) {
                words.add(new Span(text.substring(at, finding.start())));
                Span marked = Markup.span("found", text.substring(finding.start(), finding.end()));
                marked.setTitle(finding.type().label());
                words.add(marked);
                at = finding.end();
            }
        }
        words.add(new Span(text.substring(at)));
    }
}
