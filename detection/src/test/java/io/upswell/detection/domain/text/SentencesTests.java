package io.upswell.detection.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a sentence ends and where it does not. */
class SentencesTests {

    private static final String WRAPPED = "We talked about the additional licences for the new depot in Porto";

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void cuts(String situation, String text, List<String> sentences) {
        List<Sentences.Span> spans = Sentences.of(text);

        assertThat(spans.stream().map(span -> span.of(text))).containsExactlyElementsOf(sentences);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                cut("nothing", "  \n ", List.of()),
                cut("one without an end", "we need more seats", List.of("we need more seats")),
                cut("full stop, question, exclamation", "Yes. Why? Now!", List.of("Yes.", "Why?", "Now!")),
                cut("several marks are one end", "Really?! Sure...", List.of("Really?!", "Sure...")),
                cut(
                        "a dot inside a number or an address",
                        "It is 2.5 TB at a.example.org now.",
                        List.of("It is 2.5 TB at a.example.org now.")),
                cut("titles and abbreviations", "Ask Dr. Ames, e.g. today.", List.of("Ask Dr. Ames, e.g. today.")),
                cut(
                        "the number of a list item",
                        "1. add seats\n2. send the invoice",
                        List.of("1. add seats", "2. send the invoice")),
                cut("a short line was ended by its writer", "Hi Bea\nwe grow", List.of("Hi Bea", "we grow")),
                cut("a long line was wrapped", WRAPPED + "\nand it is fine.", List.of(WRAPPED + "\nand it is fine.")),
                cut("a list item opens behind a long line", WRAPPED + "\n- and Lyon", List.of(WRAPPED, "- and Lyon")),
                cut("an empty line ends", WRAPPED + "\n\nThanks", List.of(WRAPPED, "Thanks")));
    }

    private static Arguments cut(String situation, String text, List<String> sentences) {
        return arguments(situation, text, sentences);
    }
}
