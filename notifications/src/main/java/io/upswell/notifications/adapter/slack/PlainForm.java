package io.upswell.notifications.adapter.slack;

import io.upswell.detection.SignalType;
import io.upswell.notifications.domain.Alert;
import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Facts;
import io.upswell.notifications.domain.Alert.Gist;
import io.upswell.notifications.domain.Alert.Listing;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.notifications.domain.Alert.Points;
import io.upswell.notifications.domain.Alert.Signals;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as text, line by line as PRD 5.1 writes it. */
final class PlainForm {

    private static final int LINE = 300;
    /** Slack cuts far later, but shows no more than this well. */
    private static final int LONGEST = 4000;

    private PlainForm() {}

    static String of(Alert alert) {
        var passages = Stream.concat(
                Stream.of(Emoji.of(alert.occasion()) + " " + line(alert.title())),
                alert.parts().stream().map(PlainForm::passage));
        String buttons = alert.actions().stream()
                .map(Action::label)
                .map(label -> "[%s]".formatted(line(label)))
                .collect(Collectors.joining(" "));
        String text = Stream.concat(passages, Stream.of(buttons))
                .filter(passage -> !passage.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST - 2)) + "\n…";
    }

    private static String passage(Part part) {
        return switch (part) {
            case Facts facts -> lines(facts.facts(), "");
            case Points points -> points.heading() + ":\n" + lines(points.points(), "- ");
            case Signals signals -> signals(signals);
            case Gist gist -> gist(gist);
            case Listing listing -> listing(listing);
            case Paragraph paragraph -> line(paragraph.text());
            case Note note ->
                SlackText.lines(note.text(), 2 * LINE)
                        + (note.quote() == null ? "" : "\n\"%s\"".formatted(line(note.quote())));
        };
    }

    private static String lines(List<Fact> facts, String mark) {
        return facts.stream()
                .map(fact -> "%s%s: %s".formatted(mark, fact.label(), line(fact.value())))
                .collect(Collectors.joining("\n"));
    }

    private static String signals(Signals signals) {
        var text = new StringBuilder("Signals Detected:");
        int number = 0;
        for (Signals.Line signal : signals.lines()) {
            text.append("\n\n%d. %s %s\n   %s"
                    .formatted(++number, Emoji.of(signal.type()), title(signal.type()), line(signal.details())));
        }
        return text + (signals.more() > 0 ? "\n\n" + more(signals.more()) : "");
    }

    private static String gist(Gist gist) {
        return Stream.concat(
                        gist.items().stream().map(item -> Emoji.of(item.type()) + " " + line(item.text())),
                        Stream.of(line(gist.account())))
                .collect(Collectors.joining("\n"));
    }

    private static String listing(Listing listing) {
        String lines = listing.lines().stream()
                .map(line -> "- %s: %s".formatted(line(line.title()), line(line.text())))
                .collect(Collectors.joining("\n"));
        return lines + (listing.more() > 0 ? "\n" + more(listing.more()) : "");
    }

    static String more(int more) {
        return "+%d more in Upswell".formatted(more);
    }

    /** As a heading: every word with a capital. */
    static String title(SignalType type) {
        return Stream.of(type.label().split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String line(String text) {
        return SlackText.line(text, LINE);
    }
}
