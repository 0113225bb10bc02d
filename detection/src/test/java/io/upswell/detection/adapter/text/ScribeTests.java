package io.upswell.detection.adapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the network is given to read. */
class ScribeTests {

    private static final Tokens TOKENS = Tokens.load();

    @Test
    void namesBecomeMarksSoThatNoVendorIsKnownByThem() {
        long[] one =
                only(line(true, 0, "Move us off Loadwise", name(Mention.Kind.COMPETITOR_NAME, "loadwise", 12, 20)));
        long[] other =
                only(line(true, 0, "Move us off Milepost", name(Mention.Kind.COMPETITOR_NAME, "milepost", 12, 20)));

        assertThat(one).containsExactly(other).contains(Tokens.name(Mention.Kind.COMPETITOR_NAME, 0));
    }

    @Test
    void aSecondCompetitorIsToldFromTheFirst() {
        long[] ids = only(line(
                true,
                0,
                "Loadwise goes, Milepost stays",
                name(Mention.Kind.COMPETITOR_NAME, "loadwise", 0, 8),
                name(Mention.Kind.COMPETITOR_NAME, "milepost", 15, 23)));

        assertThat(ids)
                .contains(Tokens.name(Mention.Kind.COMPETITOR_NAME, 0), Tokens.name(Mention.Kind.COMPETITOR_NAME, 1));
    }

    @Test
    void itSaysWhoSpeaks() {
        Script script = scripts(line(false, 0, "Shall I send the papers?"), line(true, 1, "Yes please."))
                .getFirst();

        assertThat(Arrays.stream(script.ids()).filter(id -> id == Tokens.VENDOR || id == Tokens.CUSTOMER))
                .containsExactly(Tokens.VENDOR, Tokens.CUSTOMER);
        assertThat(script.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.line()).isEqualTo(1);
            assertThat(script.ids()[mark.place()]).isEqualTo(Tokens.CUSTOMER);
        });
    }

    @Test
    void ofALongPitchTheBeginningIsEnough() {
        Script script = scripts(line(false, 0, "and more ".repeat(200)), line(true, 1, "No."))
                .getFirst();

        assertThat(script.ids()).hasSizeLessThan(60);
    }

    @Test
    void aLongConversationIsReadInPartsAndEverySentenceOfTheCustomerOnce() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(line(i % 3 != 0, i, "This is sentence number " + i + " of a long meeting."));
        }

        List<Script> scripts = Scribe.write(TOKENS, "meeting", lines);

        assertThat(scripts)
                .hasSizeGreaterThan(1)
                .allSatisfy(script -> assertThat(script.ids())
                        .hasSizeLessThanOrEqualTo(240)
                        .startsWith(Tokens.OPENS)
                        .endsWith(Tokens.CLOSES));
        assertThat(scripts.stream().flatMap(script -> script.marks().stream()).map(Script.Mark::line))
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    private static long[] only(Line line) {
        List<Script> scripts = scripts(line);
        assertThat(scripts).hasSize(1);
        return scripts.getFirst().ids();
    }

    private static List<Script> scripts(Line... lines) {
        return Scribe.write(TOKENS, "email", List.of(lines));
    }

    private static Line line(boolean customers, int segment, String text, Mention... mentions) {
        return new Line(customers, segment, 0, text.length(), text, List.of(mentions));
    }

    private static Mention name(Mention.Kind kind, String subject, int start, int end) {
        return new Mention(subject, subject, kind, start, end);
    }
}
