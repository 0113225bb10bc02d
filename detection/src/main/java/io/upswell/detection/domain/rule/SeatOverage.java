package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.util.List;

/** FR-1.2: more people use the product than seats are contracted. As many users as seats is no overage. */
final class SeatOverage implements Rule {

    private static final double STRENGTH = 0.9;

    @Override
    public SignalType type() {
        return SignalType.SEAT_OVERAGE;
    }

    @Override
    public List<Verdict> judge(AccountFacts facts) {
        Integer seats = facts.account().contractedSeats();
        int active = facts.account().activeUsers();
        if (seats == null) {
            return List.of(Verdict.notEvaluable(type(), null, "no contracted seats on record"));
        }
        if (facts.users().isEmpty()) {
            return List.of(Verdict.notEvaluable(type(), null, "no users on record"));
        }
        if (active == 0 && facts.users().stream().allMatch(user -> user.lastSeen() == null)) {
            return List.of(Verdict.notEvaluable(type(), null, "no user's last visit on record"));
        }
        String details = "%d active %s on %d contracted %s"
                .formatted(active, active == 1 ? "user" : "users", seats, seats == 1 ? "seat" : "seats");
        if (active <= seats) {
            return List.of(Verdict.silent(type(), null, details));
        }
        return List.of(Verdict.fired(
                new Found(type(), null, details, null, STRENGTH, null, List.of(new Evidence.Seats(active, seats)))));
    }
}
