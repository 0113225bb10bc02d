package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.util.List;

/**
 * FR-1.2: more people keep using the product than seats are contracted. As many users as seats is no overage, and who was
 * here for a day or came and went is no reason to buy a seat.
 */
final class SeatOverage implements SummarisingRule<Occupancy> {

    private final int fewest;
    private final double strength;

    SeatOverage(RuleSet rules) {
        this.fewest = rules.whole(RuleSetting.SEATS_OVER);
        this.strength = rules.value(RuleSetting.SEATS_STRENGTH);
    }

    @Override
    public SignalType type() {
        return SignalType.SEAT_OVERAGE;
    }

    @Override
    public Occupancy summarise(AccountFacts facts) {
        return Occupancy.of(facts);
    }

    @Override
    public List<Verdict> judged(Occupancy occupancy) {
        Integer seats = occupancy.seats();
        if (seats == null) {
            return List.of(Verdict.notEvaluable(type(), null, "no contracted seats on record"));
        }
        if (occupancy.users() == 0) {
            return List.of(Verdict.notEvaluable(type(), null, "no users on record"));
        }
        if (occupancy.active() == 0 && !occupancy.everSeen()) {
            return List.of(Verdict.notEvaluable(type(), null, "no user's last visit on record"));
        }
        return List.of(
                occupancy.staying() - seats >= fewest
                        ? Verdict.fired(type(), null, () -> found(occupancy, seats))
                        : Verdict.silent(type(), null, () -> nearestMiss(occupancy, seats)));
    }

    private Found found(Occupancy occupancy, int seats) {
        int users = occupancy.staying();
        String details = "%d active %s on %d contracted %s%s"
                .formatted(
                        users, users == 1 ? "user" : "users", seats, seats == 1 ? "seat" : "seats", passing(occupancy));
        return new Found(type(), null, details, null, strength, null, List.of(new Evidence.Seats(users, seats)));
    }

    private static String nearestMiss(Occupancy occupancy, int seats) {
        String used = "%d of %d seats used%s".formatted(occupancy.staying(), seats, passing(occupancy));
        return occupancy.joined() == 0 ? used : "%s, %d joined in 30 days".formatted(used, occupancy.joined());
    }

    private static String passing(Occupancy occupancy) {
        return occupancy.passing() == 0 ? "" : " (%d more only passed by)".formatted(occupancy.passing());
    }
}
