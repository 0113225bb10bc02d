package io.upswell.detection.domain.text;

import static io.upswell.detection.Conversation.Side.CUSTOMER;
import static io.upswell.detection.Conversation.Side.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.upswell.detection.Conversation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as said by the customer's side, here and now. */
class SpeechTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void hearsOf(String situation, String text, List<String> said) {
        assertThat(heard("email", new Conversation.Segment("Dana", CUSTOMER, text)))
                .extracting(Utterance::text)
                .containsExactlyElementsOf(said);
    }

    static Stream<Arguments> mails() {
        return Stream.of(
                mail("all of a plain mail", "Hi Bea. We need ten seats.", List.of("Hi Bea.", "We need ten seats.")),
                mail("no quoted lines", "Agreed.\n> Shall we add ten seats?", List.of("Agreed.")),
                mail(
                        "nothing behind \"wrote:\"",
                        "See below.\n\nOn Mon, 3 Feb 2025, Bea wrote:\nTen more seats?",
                        List.of("See below.")),
                mail(
                        "nor when a mail program wrapped that line",
                        "See below.\nOn Mon, 3 Feb 2025 at 09:12, Bea Marin\n<bea@vendor.example> wrote:\nTen seats?",
                        List.of("See below.")),
                mail(
                        "nor when it stands in the line",
                        "See below. On 3 Feb 2025, Bea wrote: Ten more seats?",
                        List.of("See below.")),
                mail(
                        "nor in German",
                        "Siehe unten.\nAm 3. Februar 2025 schrieb Bea:\nZehn Plätze?",
                        List.of("Siehe unten.")),
                mail(
                        "nothing that was forwarded",
                        "FYI\n---------- Forwarded message ---------\nFrom: Bea\nTen more seats?",
                        List.of("FYI")),
                mail(
                        "nothing behind the head of an older mail",
                        "FYI\nFrom: Bea\nSent: Monday\nTen more seats?",
                        List.of("FYI")),
                mail(
                        "a sentence may begin with From",
                        "From March we are ten more.",
                        List.of("From March we are ten more.")),
                mail("no signature", "We need ten seats.\n-- \nDana, Head of Growth", List.of("We need ten seats.")),
                mail("no automatic reply", "I am on holiday until May. For new seats ask Jo.", List.of()),
                mail("no out of office", "Out of office: for licences ask Jo.", List.of()),
                mail(
                        "a person may be away too",
                        "We need ten seats. My colleague is away on Monday.",
                        List.of("We need ten seats.", "My colleague is away on Monday.")));
    }

    @Test
    void onlyMailAnswersByItself() {
        var spoken = new Conversation.Segment("Dana", CUSTOMER, "I am on holiday until May.");

        assertThat(heard("meeting", spoken)).hasSize(1);
    }

    @Test
    void theVendorIsNotHeard() {
        var pitch = new Conversation.Segment("Bea", VENDOR, "You could add ten seats.");
        var answer = new Conversation.Segment("Dana", CUSTOMER, "Maybe.");

        assertThat(heard("meeting", pitch, answer)).containsExactly(new Utterance(1, 0, 6, "Maybe."));
    }

    @Test
    void placesAreThoseOfTheSegment() {
        String text = "Hello!\n\n  We need   ten seats. Bye";

        assertThat(heard("chat", new Conversation.Segment(null, CUSTOMER, text)))
                .hasSize(3)
                .allSatisfy(said ->
                        assertThat(text.substring(said.start(), said.end())).isEqualTo(said.text()));
    }

    private static List<Utterance> heard(String channel, Conversation.Segment... segments) {
        return Speech.of(new Conversation(
                "conv-1", "acc-1", channel, Instant.parse("2026-01-20T10:00:00Z"), null, List.of(segments), List.of()));
    }

    private static Arguments mail(String situation, String text, List<String> said) {
        return arguments(situation, text, said);
    }
}
