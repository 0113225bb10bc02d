package io.upswell.detection.adapter.openai;

import static io.upswell.detection.adapter.openai.Claim.Kind.churn_risk;
import static io.upswell.detection.adapter.openai.Claim.Kind.competitor_displacement;
import static io.upswell.detection.adapter.openai.Claim.Kind.expansion_mention;
import static io.upswell.detection.adapter.openai.Claim.Kind.feature_interest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.upswell.detection.Competitor;
import io.upswell.detection.Conversation;
import io.upswell.detection.Conversation.Segment;
import io.upswell.detection.Conversation.Side;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.AnAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model claims counts only as far as the conversation and the price book bear it out. */
class CheckingTests {

    private static final PriceBook BOOK = new PriceBook(
            AnAccount.BOOK.plans(),
            AnAccount.BOOK.products(),
            List.of(new Competitor("rivalco", "RivalCo", List.of("Rival"))));

    private static final Conversation TALK = talk(
            new Segment("Sam", Side.VENDOR, "You could add Advanced Analytics. You need more seats."),
            new Segment(
                    "Dana", Side.CUSTOMER, "Right. Can you show us\ncohort analysis? We need 20 more seats in May."),
            new Segment("Sam", Side.VENDOR, "Sure."),
            new Segment("Dana", Side.CUSTOMER, "Thanks.\n> We need another 90 seats.\nWe need 20 more seats in May."));

    @Test
    void placeAndWordsAreTheConversations() {
        assertThat(findings(claim(feature_interest, "advanced-analytics", "Can you show us cohort analysis?")))
                .containsExactly(new Finding(
                        SignalType.FEATURE_INTEREST,
                        "advanced-analytics",
                        1,
                        7,
                        39,
                        "Can you show us\ncohort analysis?",
                        0.9));
    }

    @Test
    void ofWhatIsSaidTwiceTheFirstCounts() {
        assertThat(findings(claim(expansion_mention, "", "We need 20 more seats in May.")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isNull();
                    assertThat(finding.segment()).isEqualTo(1);
                    assertThat(TALK.segments().get(1).text().substring(finding.start(), finding.end()))
                            .isEqualTo(finding.quote());
                });
    }

    @Test
    void whatNobodySaidIsNothing() {
        assertThat(findings(
                        claim(expansion_mention, "", "We need twenty more seats in May."),
                        claim(expansion_mention, "", "We need 20 more seats in may."),
                        claim(expansion_mention, "", " ")))
                .isEmpty();
    }

    @Test
    void whatTheVendorSaidIsNothing() {
        assertThat(findings(claim(expansion_mention, "", "You need more seats.")))
                .isEmpty();
    }

    @Test
    void whatAMailRepeatsIsNothing() {
        assertThat(findings(claim(expansion_mention, "", "We need another 90 seats.")))
                .isEmpty();
    }

    @Test
    void subjectsAreThePriceBooks() {
        String quote = "Can you show us cohort analysis?";
        assertThat(findings(claim(feature_interest, "funnels", quote)))
                .as("a feature leads to the product that sells it")
                .extracting(Finding::subject)
                .containsExactly("advanced-analytics");
        assertThat(findings(
                        claim(feature_interest, "time-travel", quote),
                        claim(feature_interest, "", quote),
                        claim(feature_interest, "rivalco", quote),
                        claim(competitor_displacement, "advanced-analytics", quote)))
                .isEmpty();
    }

    @Test
    void aCompetitorIsKnownByAnyOfItsNames() {
        assertThat(findings(
                        claim(competitor_displacement, "Rival", "Thanks."),
                        claim(churn_risk, "rivalco", "Can you show us cohort analysis?")))
                .extracting(Finding::type, Finding::subject, Finding::churnRisk)
                .containsExactly(
                        tuple(SignalType.COMPETITOR_DISPLACEMENT, "rivalco", true),
                        tuple(SignalType.COMPETITOR_DISPLACEMENT, "rivalco", false));
    }

    @Test
    void theSurestOfSeveralIsTold() {
        assertThat(findings(
                        new Claim(expansion_mention, "", "Thanks.", 0.6),
                        new Claim(expansion_mention, "", "We need 20 more seats in May.", 0.8)))
                .extracting(Finding::quote)
                .containsExactly("We need 20 more seats in May.");
    }

    @Test
    void whatTheModelItselfDoubtsIsNothing() {
        assertThat(findings(
                        new Claim(expansion_mention, "", "Thanks.", 0.49),
                        new Claim(expansion_mention, "", "Thanks.", 1.01),
                        new Claim(expansion_mention, "", "Thanks.", Double.NaN)))
                .isEmpty();
    }

    private static List<Finding> findings(Claim... claims) {
        return new Checking(TALK, BOOK).findings(List.of(claims));
    }

    private static Claim claim(Claim.Kind kind, String subject, String quote) {
        return new Claim(kind, subject, quote, 0.9);
    }

    private static Conversation talk(Segment... segments) {
        return new Conversation(
                "c-1", "acc-1", "email", Instant.parse("2026-01-28T15:30:00Z"), null, List.of(segments), List.of());
    }
}
