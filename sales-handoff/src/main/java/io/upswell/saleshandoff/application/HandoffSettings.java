package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.AnswerTime;
import io.upswell.saleshandoff.domain.Routing;
import io.upswell.saleshandoff.domain.WorkingHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How handoffs are routed and how long an answer may take.
 *
 * @param sla working time until an answer is due
 * @param holidays days on which nobody works, ISO dates
 * @param onBreach what happens when nobody answered in time
 * @param probability of winning, per stage, 0 to 1: weighs the board's sums
 * @param closesAfter days until a deal is expected to close: CRMs insist on a date
 */
@ConfigurationProperties("upswell.handoff")
record HandoffSettings(
        @DefaultValue("8h") Duration sla,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> days,

        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("REASSIGN") OnBreach onBreach,
        @DefaultValue List<Routing.Rule> rules,
        @DefaultValue Map<PipelineStage, BigDecimal> probability,
        @DefaultValue("90") int closesAfter) {

    private static final Map<PipelineStage, BigDecimal> USUAL = Map.of(
            PipelineStage.REQUESTED, new BigDecimal("0.1"),
            PipelineStage.ACCEPTED, new BigDecimal("0.2"),
            PipelineStage.PROPOSAL, new BigDecimal("0.5"),
            PipelineStage.NEGOTIATION, new BigDecimal("0.75"),
            PipelineStage.WON, BigDecimal.ONE,
            PipelineStage.LOST, BigDecimal.ZERO,
            PipelineStage.REJECTED, BigDecimal.ZERO);

    enum OnBreach {
        /** The next available rep is asked; the manager when there is none. */
        REASSIGN,
        /** The manager hears of it, the rep stays. */
        ESCALATE
    }

    AnswerTime answerTime(ZoneId zone) {
        return new AnswerTime(new WorkingHours(zone, opens, closes, days, holidays), sla);
    }

    BigDecimal weight(PipelineStage stage) {
        return probability.getOrDefault(stage, USUAL.getOrDefault(stage, BigDecimal.ZERO));
    }
}
