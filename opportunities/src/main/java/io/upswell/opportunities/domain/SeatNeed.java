package io.upswell.opportunities.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The seats that are missing, counted once: those over the contract, and of a new team those that do not fit into free
 * ones.
 *
 * @param parts at a price, or at 0 where everybody fits in
 * @param missing what keeps it from being priced, {@code null} when nothing does
 */
record SeatNeed(List<Part> parts, @Nullable String missing) {

    private static final SeatNeed NONE = new SeatNeed(List.of(), null);

    static SeatNeed of(AccountSnapshot account, PriceBook prices, List<Signal> signals) {
        List<Evidence.Team> teams = evidence(signals, SignalType.NEW_TEAM_ONBOARDING, Evidence.Team.class);
        boolean over = signals.stream().anyMatch(signal -> signal.type() == SignalType.SEAT_OVERAGE);
        if (!over && teams.isEmpty()) {
            return NONE;
        }
        Evidence.Seats seats = evidence(signals, SignalType.SEAT_OVERAGE, Evidence.Seats.class).stream()
                .findFirst()
                .orElse(null);
        Integer contracted = seats == null ? account.contractedSeats() : Integer.valueOf(seats.contractedSeats());
        if (contracted == null) {
            return new SeatNeed(List.of(), "the number of contracted seats is unknown");
        }
        int active = seats == null ? account.activeUsers() : seats.activeUsers();
        int joined = joined(teams);
        int overflow = Math.max(0, active - contracted);
        BigDecimal price = prices.plan(account.plan()).map(Plan::seatPrice).orElse(null);
        if (overflow == 0) {
            return new SeatNeed(fit(teams, active, contracted, price), null);
        }
        if (price == null) {
            return new SeatNeed(List.of(), "the price of a seat is unknown");
        }
        Part needed = over
                ? over(overflow, !teams.isEmpty(), price, account)
                : beyond(teams, Math.min(joined, overflow), price, account);
        return new SeatNeed(
                List.of(Doubt.aboutTeam(needed, over ? overflow : Math.min(joined, overflow), joined, price)), null);
    }

    private static int joined(List<Evidence.Team> teams) {
        return (int) teams.stream()
                .map(Evidence.Team::newUsers)
                .flatMap(Collection::stream)
                .distinct()
                .count();
    }

    /** Everybody has a seat; whether as many again would is asked of the first team only, so that seats count once. */
    private static List<Part> fit(List<Evidence.Team> teams, int active, int contracted, @Nullable BigDecimal price) {
        List<Part> parts = new ArrayList<>(
                teams.stream().map(team -> fits(team, active, contracted)).toList());
        int lacking = active + joined(teams) - contracted;
        if (lacking > 0 && price != null && !parts.isEmpty()) {
            parts.set(
                    0,
                    parts.getFirst()
                            .between(
                                    BigDecimal.ZERO,
                                    price.multiply(BigDecimal.valueOf(lacking)),
                                    "%d joined lately: %d seats are missing if as many join again"
                                            .formatted(joined(teams), lacking)));
        }
        return parts;
    }

    private static Part over(int overflow, boolean newTeam, BigDecimal price, AccountSnapshot account) {
        Set<SignalType> reasons = EnumSet.of(SignalType.SEAT_OVERAGE);
        if (newTeam) {
            reasons.add(SignalType.NEW_TEAM_ONBOARDING);
        }
        String label = overflow == 1 ? "1 seat over the contract" : overflow + " seats over the contract";
        return seats(label, overflow, price, account, Set.copyOf(reasons));
    }

    private static Part beyond(List<Evidence.Team> teams, int count, BigDecimal price, AccountSnapshot account) {
        String names = Wording.list(
                teams.stream().map(Evidence.Team::department).distinct().toList());
        String label = "%s, %d %s beyond the contract".formatted(names, count, count == 1 ? "seat" : "seats");
        return seats(label, count, price, account, Set.of(SignalType.NEW_TEAM_ONBOARDING));
    }

    private static Part seats(
            String label, int count, BigDecimal price, AccountSnapshot account, Set<SignalType> reasons) {
        String formula =
                "%d %s × %s".formatted(count, count == 1 ? "user" : "users", Wording.money(price, account.currency()));
        return new Part(label, formula, price.multiply(BigDecimal.valueOf(count)), null, null, reasons);
    }

    private static Part fits(Evidence.Team team, int active, int contracted) {
        return new Part(
                team.department() + ", fits into free seats",
                "%d of %d seats in use".formatted(active, contracted),
                BigDecimal.ZERO,
                null,
                null,
                Set.of(SignalType.NEW_TEAM_ONBOARDING));
    }

    private static <E extends Evidence> List<E> evidence(List<Signal> signals, SignalType type, Class<E> kind) {
        return signals.stream()
                .filter(signal -> signal.type() == type)
                .flatMap(signal -> signal.evidence().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
