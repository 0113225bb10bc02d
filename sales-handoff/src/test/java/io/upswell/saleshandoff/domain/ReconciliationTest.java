package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final Instant NINE = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-02-02T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

    @ParameterizedTest(name = "agreed {0}, ours {1} at {2}, theirs {3} at {4}: take {5}, conflicts {6}")
    @CsvSource({
        "ACCEPTED, ACCEPTED,    09, PROPOSAL,    10, PROPOSAL, 0", // only the CRM
        "ACCEPTED, PROPOSAL,    09, ACCEPTED,    10, ,         0", // only we
        "ACCEPTED, PROPOSAL,    09, PROPOSAL,    10, ,         0", // both the same
        "ACCEPTED, PROPOSAL,    10, NEGOTIATION, 09, NEGOTIATION, 1", // theirs was first
        "ACCEPTED, PROPOSAL,    09, NEGOTIATION, 10, ,         1", // ours was first
        "ACCEPTED, PROPOSAL,    10, NEGOTIATION, 10, NEGOTIATION, 1", // a draw is the CRM's
        "WON,      WON,         09, NEGOTIATION, 10, NEGOTIATION, 0", // reopened there
    })
    void stages(
            PipelineStage agreed,
            PipelineStage ours,
            String ourHour,
            PipelineStage theirs,
            String theirHour,
            @Nullable PipelineStage taken,
            int conflicts) {
        var outcome = Reconciliation.of(
                new Mirror(agreed, null, null),
                ours(ours, null, at(ourHour)),
                theirs(List.of(theirs), null, at(theirHour)),
                "CRM",
                NOON);
        assertThat(outcome.stage()).isEqualTo(taken);
        assertThat(outcome.conflicts()).hasSize(conflicts);
    }

    @ParameterizedTest(name = "agreed {0}, ours {1} at {2}, theirs {3} at {4}: take {5}, conflicts {6}")
    @CsvSource({
        "100, 100,    09, 120,    10, true,  0",
        "100, 130,    09, 100.00, 10, false, 0",
        "100, 130,    10, 120,    09, true,  1",
        "100, 130,    09, 120,    10, false, 1",
        "100, 130,    09, 130.00, 10, false, 0",
        "100, 100,    09, ,       10, false, 0", // an amount that the CRM does not say takes nothing away
        ",    ,       09, 120,    10, true,  0",
    })
    void amounts(
            @Nullable BigDecimal agreed,
            @Nullable BigDecimal ours,
            String ourHour,
            @Nullable BigDecimal theirs,
            String theirHour,
            boolean taken,
            int conflicts) {
        var outcome = Reconciliation.of(
                new Mirror(PipelineStage.ACCEPTED, agreed, null),
                ours(PipelineStage.ACCEPTED, ours, at(ourHour)),
                theirs(List.of(PipelineStage.ACCEPTED), theirs, at(theirHour)),
                "CRM",
                NOON);
        assertThat(outcome.takeAmount()).isEqualTo(taken);
        assertThat(outcome.conflicts()).hasSize(conflicts);
        assertThat(outcome.stage()).isNull();
    }

    @Test
    void saysWhatStoodAndWhatLost() {
        var outcome = Reconciliation.of(
                new Mirror(PipelineStage.ACCEPTED, null, null),
                ours(PipelineStage.PROPOSAL, null, TEN),
                theirs(List.of(PipelineStage.NEGOTIATION), null, NINE),
                "Salesforce",
                NOON);
        assertThat(outcome.conflicts())
                .containsExactly(new Conflict(
                        "stage", "word of NEGOTIATION", "Salesforce", NINE, "Proposal", "Sam Ortiz", TEN, NOON));
    }

    @Test
    void aStageThatOnlyTheCrmKnowsIsLeftAloneUntilWeMove() {
        var unknown = theirs(List.of(), null, TEN);
        var agreed = new Mirror(PipelineStage.ACCEPTED, null, null);
        assertThat(Reconciliation.of(agreed, ours(PipelineStage.ACCEPTED, null, NINE), unknown, "CRM", NOON)
                        .changesNothing())
                .isTrue();
        var moved = Reconciliation.of(agreed, ours(PipelineStage.WON, null, NOON), unknown, "CRM", NOON);
        assertThat(moved.stage()).isNull();
        assertThat(moved.conflicts()).singleElement().extracting(Conflict::lost).isEqualTo("word of nothing");
    }

    @Test
    void whereAWordStandsForSeveralStagesTheOneThatAPersonMovesToIsTaken() {
        var agreed = new Mirror(PipelineStage.PROPOSAL, null, null);
        var closed = theirs(List.of(PipelineStage.REJECTED, PipelineStage.LOST), null, TEN);
        assertThat(Reconciliation.of(agreed, ours(PipelineStage.PROPOSAL, null, NINE), closed, "CRM", NOON)
                        .stage())
                .isEqualTo(PipelineStage.LOST);
        var back = theirs(List.of(PipelineStage.REQUESTED), null, TEN);
        assertThat(Reconciliation.of(agreed, ours(PipelineStage.PROPOSAL, null, NINE), back, "CRM", NOON)
                        .stage())
                .isEqualTo(PipelineStage.ACCEPTED);
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-02-02T%s:00:00Z".formatted(hour));
    }

    private static Progress ours(PipelineStage stage, @Nullable BigDecimal amount, Instant at) {
        return new Progress(stage, at, "Sam Ortiz", amount, null, NINE);
    }

    private static Crm.Held theirs(List<PipelineStage> stages, @Nullable BigDecimal amount, Instant at) {
        String word =
                "word of " + (stages.isEmpty() ? "nothing" : stages.getFirst().name());
        return new Crm.Held("1", stages, word, amount, null, at);
    }
}
