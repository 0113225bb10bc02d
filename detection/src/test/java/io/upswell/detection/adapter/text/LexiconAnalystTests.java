package io.upswell.detection.adapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Conversation;
import io.upswell.detection.Conversation.Side;
import io.upswell.detection.Finding;
import io.upswell.detection.domain.rule.AnAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconAnalystTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Could you show us Advanced Analytics?              | advanced-analytics
            could you show us ADVANCED  analytics?             | advanced-analytics
            Is the AA module ready?                            | advanced-analytics
            Our team asks for funnel after funnel.             | advanced-analytics
            We'd look at cohort-analysis next quarter.         | advanced-analytics
            How do we upgrade to enterprise?                   | enterprise
            We are an enterprise with many teams.              |
            We have no need for Advanced Analytics.            |
            We're not interested in API Plus right now.        |
            We are not only interested in API Plus.            | api-plus
            Their analytics are advanced.                      |
            The SuperAPI Plus thing broke.                     |
            """)
    void namesWhatTheCustomerAsksFor(String text, String subject) {
        assertThat(read(Side.CUSTOMER, text))
                .extracting(Finding::subject)
                .isEqualTo(subject == null ? List.of() : List.of(subject));
    }

    @Test
    void theVendorsOwnWordsAreNoInterest() {
        assertThat(read(Side.VENDOR, "Have you seen Advanced Analytics?")).isEmpty();
    }

    @Test
    void whatAMailRepeatsIsNoInterest() {
        assertThat(read(Side.CUSTOMER, "Thanks, all fine.\n\n> Have you seen Advanced Analytics?\n"))
                .isEmpty();
    }

    @Test
    void quotesTheSentenceVerbatimWithItsPlace() {
        String text = "Hi Casey,\nthe rollout went well. What does   Advanced Analytics cost, v2.5 included? Bye.";

        assertThat(read(Side.CUSTOMER, text)).singleElement().satisfies(finding -> {
            assertThat(finding.quote()).isEqualTo("What does   Advanced Analytics cost, v2.5 included?");
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.quote());
            assertThat(finding.segment()).isZero();
        });
    }

    private static List<Finding> read(Side side, String text) {
        var conversation = new Conversation(
                "conv-1",
                "acc-1",
                "email",
                AnAccount.AS_OF,
                null,
                List.of(new Conversation.Segment("Dana", side, text)),
                List.of());
        return new LexiconAnalyst().analyse(conversation, AnAccount.BOOK);
    }
}
