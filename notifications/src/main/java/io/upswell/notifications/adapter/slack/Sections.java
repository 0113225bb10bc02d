package io.upswell.notifications.adapter.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Facts;
import io.upswell.notifications.domain.Alert.Gist;
import io.upswell.notifications.domain.Alert.Listing;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.notifications.domain.Alert.Points;
import io.upswell.notifications.domain.Alert.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each part of a message as blocks. The widths add up to less than Slack's limit of 3000 a section, 2000 a field. */
final class Sections {

    private static final int FIELDS = 10;
    private static final int FIELD = 1900;
    private static final int POINT = 500;
    private static final int DETAILS = 800;
    private static final int QUOTE = 1500;
    private static final int PARAGRAPH = 1000;
    private static final int GIST = 150;

    private Sections() {}

    static List<LayoutBlock> of(Part part) {
        return switch (part) {
            case Facts facts -> List.of(facts(facts));
            case Points points -> List.of(BlockKit.section(points(points)));
            case Signals signals -> signals(signals);
            case Gist gist -> List.of(gist(gist));
            case Listing listing -> listing(listing);
            case Paragraph paragraph -> List.of(BlockKit.section(SlackText.lines(paragraph.text(), PARAGRAPH)));
            case Note note -> List.of(BlockKit.section(note(note)));
        };
    }

    private static LayoutBlock facts(Facts facts) {
        List<TextObject> fields = new ArrayList<>();
        for (Fact fact : facts.facts().subList(0, Math.min(FIELDS, facts.facts().size()))) {
            fields.add(BlockKit.markdown("*%s*\n%s".formatted(fact.label(), SlackText.line(fact.value(), FIELD))));
        }
        return SectionBlock.builder().fields(fields).build();
    }

    private static String points(Points points) {
        return points.points().stream()
                .map(fact -> "- %s: %s".formatted(fact.label(), SlackText.line(fact.value(), POINT)))
                .collect(Collectors.joining("\n", "*%s:*\n".formatted(points.heading()), ""));
    }

    private static List<LayoutBlock> signals(Signals signals) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(BlockKit.divider());
        blocks.add(BlockKit.section("*Signals Detected:*"));
        int number = 0;
        for (Signals.Line signal : signals.lines()) {
            String text = "*%d. %s %s*\n%s"
                    .formatted(
                            ++number,
                            Emoji.of(signal.type()),
                            PlainForm.title(signal.type()),
                            SlackText.line(signal.details(), DETAILS));
            blocks.add(BlockKit.section(text + quote(signal)));
        }
        if (signals.more() > 0) {
            blocks.add(context(PlainForm.more(signals.more())));
        }
        blocks.add(BlockKit.divider());
        return blocks;
    }

    private static String quote(Signals.Line signal) {
        if (signal.quote() == null) {
            return "";
        }
        String speaker = signal.speaker() == null ? "" : " · " + SlackText.line(signal.speaker(), GIST);
        return "\n> " + SlackText.line(signal.quote(), QUOTE) + speaker;
    }

    private static LayoutBlock gist(Gist gist) {
        String items = gist.items().stream()
                .map(item -> Emoji.of(item.type()) + " " + SlackText.line(item.text(), GIST))
                .collect(Collectors.joining("   "));
        return context(items + (items.isEmpty() ? "" : "\n") + SlackText.line(gist.account(), POINT));
    }

    private static List<LayoutBlock> listing(Listing listing) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var line : listing.lines()) {
            blocks.add(BlockKit.section(
                    "*%s*\n%s".formatted(SlackText.line(line.title(), GIST), SlackText.line(line.text(), POINT))));
        }
        if (listing.more() > 0) {
            blocks.add(context(PlainForm.more(listing.more())));
        }
        return blocks;
    }

    private static String note(Note note) {
        String text = Emoji.of(note.mood()) + " " + SlackText.lines(note.text(), PARAGRAPH);
        return note.quote() == null ? text : text + "\n> " + SlackText.line(note.quote(), QUOTE);
    }

    private static LayoutBlock context(String text) {
        return ContextBlock.builder().elements(List.of(BlockKit.markdown(text))).build();
    }
}
