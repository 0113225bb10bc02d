package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.upswell.detection.Json;
import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 1, 29, 9, 20, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final BigDecimal ESTIMATE = new BigDecimal("45000");

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "ACCEPTED,    PROPOSAL,    moved",
        "ACCEPTED,    NEGOTIATION, moved",
        "ACCEPTED,    WON,         moved",
        "ACCEPTED,    LOST,        moved",
        "PROPOSAL,    ACCEPTED,    moved",
        "NEGOTIATION, PROPOSAL,    moved",
        "NEGOTIATION, WON,         moved",
        "REQUESTED,   PROPOSAL,    Conflict",
        "REQUESTED,   WON,         Conflict",
        "REJECTED,    PROPOSAL,    Conflict",
        "WON,         PROPOSAL,    Conflict",
        "WON,         LOST,        Conflict",
        "LOST,        NEGOTIATION, Conflict",
        "ACCEPTED,    REQUESTED,   BadRequest",
        "ACCEPTED,    REJECTED,    BadRequest",
    })
    void moves(PipelineStage from, PipelineStage to, String outcome) {
        Deal deal = at(from, ESTIMATE);
        String found;
        try {
            Deal moved = deal.move(new Move(to, null, "too dear"), "Sam Ortiz", AT.plusDays(1));
            assertThat(moved.progress().stage()).isEqualTo(to);
            assertThat(moved.progress().amount()).isEqualTo(ESTIMATE);
            assertThat(moved.progress().lostReason()).isEqualTo(to == PipelineStage.LOST ? "too dear" : null);
            found = "moved";
        } catch (Refusal refusal) {
            found = refusal.getClass().getSimpleName();
        }
        assertThat(found).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "WON,      ,          ,     there is no estimate",
        "LOST,     ,          ' ',  lostReason: say why",
        "LOST,     ,          ,     lostReason: say why",
        "PROPOSAL, 0,         ,     amount: must be more than 0",
        "PROPOSAL, -1,        ,     amount: must be more than 0",
        "PROPOSAL, 1e30,      ,     amount: must be more than 0",
        "PROPOSAL, 10.123,    ,     more than two decimals",
    })
    void saysWhatIsMissing(
            PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason, String message) {
        Deal deal = at(PipelineStage.ACCEPTED, null);
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> deal.move(new Move(stage, amount, lostReason), "Sam Ortiz", AT))
                .withMessageContaining(message);
    }

    @Test
    void saysWhoWasFirst() {
        Deal accepted = requested(ESTIMATE).accept("Sam Ortiz", AT);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> accepted.accept("Morgan Adeyemi", AT.plusHours(1)))
                .withMessage("This handoff was already accepted by Sam Ortiz at 09:20.");
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> accepted.reject("No time", "Morgan Adeyemi", AT.plusDays(1)))
                .withMessage("This handoff was already accepted by Sam Ortiz at 29 Jan 09:20.");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Deal proposal = at(PipelineStage.PROPOSAL, ESTIMATE);
        var again = new Move(PipelineStage.PROPOSAL, new BigDecimal("45000.00"), null);
        assertThat(proposal.move(again, "Morgan Adeyemi", AT.plusDays(1))).isSameAs(proposal);
        var dearer = new Move(PipelineStage.PROPOSAL, new BigDecimal("50000"), null);
        assertThat(proposal.move(dearer, "Morgan Adeyemi", AT.plusDays(1))
                        .progress()
                        .amount())
                .isEqualTo("50000");
    }

    @Test
    void completesOnceAndOnlyWithBoth() {
        var link = new Crm.Link("OPP-1", "/handoffs/1");
        Deal requested = requested(ESTIMATE);
        Deal accepted = requested.accept("Sam Ortiz", AT);
        assertThat(accepted.completedAt()).isNull();
        assertThat(requested.recorded(link, AT.toInstant()).completedAt()).isNull();
        Deal both = accepted.recorded(link, AT.plusHours(2).toInstant());
        assertThat(both.completedAt()).isEqualTo(AT.plusHours(2).toInstant());
        assertThat(both.recorded(link, AT.plusHours(3).toInstant())).isSameAs(both);
        assertThat(both.move(new Move(PipelineStage.WON, null, null), "Sam Ortiz", AT.plusHours(4))
                        .completedAt())
                .isEqualTo(AT.plusHours(2).toInstant());
        Deal rejected = requested.reject("No time", "Sam Ortiz", AT);
        assertThat(rejected.recorded(link, AT.toInstant()).completedAt()).isNull();
    }

    private static Deal at(PipelineStage stage, @Nullable BigDecimal estimate) {
        Deal requested = requested(estimate);
        return switch (stage) {
            case REQUESTED -> requested;
            case REJECTED -> requested.reject("No time", "Sam Ortiz", AT);
            case ACCEPTED -> requested.accept("Sam Ortiz", AT);
            default -> requested.accept("Sam Ortiz", AT).move(new Move(stage, null, "no budget"), "Sam Ortiz", AT);
        };
    }

    private static Deal requested(@Nullable BigDecimal estimate) {
        var instant = AT.minusHours(1).toInstant();
        var request = new Request(
                UUID.randomUUID(),
                "acc-1",
                "casey",
                "sam",
                "the account's sales rep",
                "Casey Lindqvist",
                null,
                new Json("{}"),
                instant,
                instant);
        return Deal.requested(request, estimate);
    }
}
