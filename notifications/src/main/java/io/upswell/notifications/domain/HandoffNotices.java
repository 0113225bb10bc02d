package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Note.Mood;
import io.upswell.notifications.domain.Alert.Occasion;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.saleshandoff.CsmAnswered;
import io.upswell.saleshandoff.CsmAsked;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReassigned;
import io.upswell.saleshandoff.HandoffReminded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a handoff between request and answer: the clock and the talk between rep and CSM (FR-3.1). */
public final class HandoffNotices {

    private HandoffNotices() {}

    public static Alert of(HandoffReminded event, Wording words) {
        Handoff handoff = event.handoff();
        String until =
                handoff.dueAt() == null ? "" : " Please answer until %s.".formatted(words.dayTime(handoff.dueAt()));
        return alert(
                Occasion.REMINDER,
                "Handoff Waits: ",
                handoff,
                "%d %% of the time to accept or decline is over.%s".formatted(event.percent(), until),
                null);
    }

    public static Alert of(HandoffEscalated event, Wording words) {
        return alert(
                Occasion.ESCALATION,
                "Handoff Unanswered: ",
                event.handoff(),
                (event.rep() == null
                                ? "Nobody could be asked to take it."
                                : "%s has not answered in time and nobody else is to be asked."
                                        .formatted(words.names().apply(event.rep())))
                        + " Please decide who takes it.",
                null);
    }

    public static Alert of(HandoffReassigned event, Wording words) {
        String rep = event.handoff().rep();
        String by = event.by() == null ? "because nobody answered in time" : "as %s decided".formatted(event.by());
        return alert(
                Occasion.HANDOFF,
                "Handoff Reassigned: ",
                event.handoff(),
                "%s has it now, %s."
                        .formatted(rep == null ? "Nobody" : words.names().apply(rep), by),
                null);
    }

    public static Alert of(CsmAsked event) {
        return alert(
                Occasion.QUESTION,
                "Question from Sales: ",
                event.handoff(),
                "%s asks before answering the handoff:"
                        .formatted(event.question().askedBy()),
                event.question().question());
    }

    public static Alert of(CsmAnswered event) {
        String by = event.question().answeredBy();
        return alert(
                Occasion.QUESTION,
                "Answer from Customer Success: ",
                event.handoff(),
                "%s answers \"%s\":"
                        .formatted(by == null ? "The CSM" : by, event.question().question()),
                event.question().answer());
    }

    private static Alert alert(
            Occasion occasion, String title, Handoff handoff, String sentence, @Nullable String quote) {
        List<Part> parts = new ArrayList<>();
        parts.add(Passages.headline(handoff.opportunity()));
        parts.add(quote == null ? new Paragraph(sentence) : new Note(Mood.OPEN, sentence, quote));
        String id = handoff.id().toString();
        return new Alert(
                occasion,
                title + handoff.opportunity().account().name(),
                parts,
                List.of(new Action("view_handoff", "View", id, "/handoffs/" + id, true)),
                null);
    }
}
