package io.upswell.opportunities.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where the inputs of an estimate are uncertain, how far they may go either way. */
final class Doubt {

    private static final Set<SignalType> ABOUT_A_LIMIT =
            EnumSet.of(SignalType.USAGE_LIMIT_APPROACHING, SignalType.API_USAGE_GROWTH);

    private Doubt() {}

    /** Who may never cross a limit may never need what lifts it, unless they asked for it. */
    static Part aboutLimit(Part part, List<Signal> signals) {
        if (!ABOUT_A_LIMIT.containsAll(part.reasons()) || signals.stream().anyMatch(Doubt::willCross)) {
            return part;
        }
        return part.between(BigDecimal.ZERO, part.annual(), "no day is projected on which the usage crosses the limit");
    }

    private static boolean willCross(Signal signal) {
        return ABOUT_A_LIMIT.contains(signal.type())
                && signal.evidence().stream()
                        .anyMatch(evidence -> evidence instanceof Evidence.Usage usage
                                && (usage.used() >= usage.limit() || usage.crossingFrom() != null));
    }

    /**
     * A team that joined lately may not stay, or grow by as many again.
     *
     * @param missing seats, counting everybody who is active
     * @param joined how many of the active joined with the team
     */
    static Part aboutTeam(Part part, int missing, int joined, BigDecimal seatPrice) {
        if (joined == 0) {
            return part;
        }
        return part.between(
                seatPrice.multiply(BigDecimal.valueOf(Math.max(0, missing - joined))),
                seatPrice.multiply(BigDecimal.valueOf(Math.max(0, missing + joined))),
                "%d joined lately: fewer seats if they do not stay, more if as many join again".formatted(joined));
    }
}
