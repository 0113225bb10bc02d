package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.StandingDecisions;
import io.upswell.detection.domain.Signals;
import io.upswell.detection.domain.Signals.Comeback;
import io.upswell.detection.domain.episode.Patience;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Says of rules that fire when nobody is alerted nevertheless: a decision of the CSM stands, or the signal came back so
 * soon that it is the same as before. The signal itself goes on, so that it can wake what was put off.
 */
@Service
class HeldBack {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final ObjectProvider<StandingDecisions> decisions;
    private final Signals signals;
    private final Clock clock;

    HeldBack(ObjectProvider<StandingDecisions> decisions, Signals signals, Clock clock) {
        this.decisions = decisions;
        this.signals = signals;
        this.clock = clock;
    }

    Map<String, List<Evaluation>> told(Map<String, List<Evaluation>> evaluations) {
        List<String> firing = evaluations.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(HeldBack::fired))
                .map(Map.Entry::getKey)
                .toList();
        if (firing.isEmpty()) {
            return evaluations;
        }
        StandingDecisions standing = decisions.getIfAvailable();
        Map<String, StandingDecisions.Held> held = standing == null ? Map.of() : standing.of(firing);
        Map<String, List<Comeback>> comebacks =
                signals.comebacks(firing, clock.instant().minus(Patience.COMES_BACK_WITHIN));
        Map<String, List<Evaluation>> told = new HashMap<>(evaluations);
        firing.forEach(account -> told.computeIfPresent(
                account,
                (id, all) -> all.stream()
                        .map(one -> told(one, held.get(id), comebacks.getOrDefault(id, List.of())))
                        .toList()));
        return told;
    }

    private static boolean fired(Evaluation evaluation) {
        return evaluation.outcome() == EvaluationOutcome.FIRED;
    }

    private Evaluation told(Evaluation evaluation, StandingDecisions.@Nullable Held held, List<Comeback> comebacks) {
        if (!fired(evaluation)) {
            return evaluation;
        }
        if (held != null && held.types().contains(evaluation.rule())) {
            return inhibited(evaluation, "held back: %s; %s".formatted(held.why(), held.until()));
        }
        return comebacks.stream()
                .filter(one -> one.type() == evaluation.rule() && Objects.equals(one.subject(), evaluation.subject()))
                .findFirst()
                .map(one -> inhibited(
                        evaluation,
                        "held back: the same signal as until %s, told again as new only after %s"
                                .formatted(day(one.endedAt()), day(one.endedAt().plus(Patience.COMES_BACK_WITHIN)))))
                .orElse(evaluation);
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    private static Evaluation inhibited(Evaluation evaluation, String why) {
        return new Evaluation(
                evaluation.rule(),
                evaluation.subject(),
                EvaluationOutcome.INHIBITED,
                "%s; %s".formatted(evaluation.reason(), why));
    }
}
