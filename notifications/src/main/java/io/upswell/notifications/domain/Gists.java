package io.upswell.notifications.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.notifications.domain.Alert.Gist;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ValueEstimate;
import java.util.Comparator;
import java.util.Objects;

/** Why now, in a few words a signal, for when the details have done their part. */
final class Gists {

    private Gists() {}

    static Gist of(OpportunitySnapshot opportunity) {
        var account = opportunity.account();
        return new Gist(
                opportunity.signals().stream()
                        .limit(Passages.SIGNALS_SHOWN)
                        .sorted(Comparator.comparing(Signal::type))
                        .map(signal -> new Gist.Item(signal.type(), inShort(signal, opportunity.value())))
                        .toList(),
                "ARR %s · %s · %s"
                        .formatted(
                                Wording.money(account.arr(), account.currency()),
                                Passages.plan(account.planName()),
                                account.contractEnd() == null
                                        ? "contract end not on record"
                                        : Wording.month(account.contractEnd())));
    }

    private static String inShort(Signal signal, ValueEstimate value) {
        return switch (signal.evidence().isEmpty() ? null : signal.evidence().getFirst()) {
            case Evidence.Usage usage -> "%.0f%% of %s".formatted(100 * usage.ratio(), usage.metricName());
            case Evidence.Seats seats -> "%d on %d seats".formatted(seats.activeUsers(), seats.contractedSeats());
            case Evidence.Team team -> "%d from %s".formatted(team.newUsers().size(), team.department());
            case null, default ->
                value.parts().stream()
                        .filter(part -> Objects.equals(part.product(), signal.subject()))
                        .map(ValueEstimate.Part::productName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> Wording.titleCase(signal.type().label()));
        };
    }
}
