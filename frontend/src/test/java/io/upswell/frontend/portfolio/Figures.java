package io.upswell.frontend.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well alerts went with what was sold. */
record Figures(
        int alerts,
        int right,
        int bookings,
        int foreseen,
        int repeats,
        double medianDaysBeforeBooking,
        double medianDaysBeforeManual,
        double alertsPerAccountMonth,
        Map<String, int[]> byStory,
        List<String> wrong) {

    /** An alert is right when something was booked within so many days. */
    private static final int FOLLOWED_WITHIN = 120;

    /**
     * @param day numbered as in the {@link Timeline}
     * @param signals the types that held
     */
    record Alert(String account, int day, String signals) {}

    static Figures of(Portfolio portfolio, List<Alert> alerts, int weeks) {
        int right = 0;
        int repeats = 0;
        Set<Booking> foreseen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        List<Integer> beforeBooking = new ArrayList<>();
        List<Integer> beforeManual = new ArrayList<>();
        Map<String, int[]> byStory = new TreeMap<>();
        portfolio.stories.values().forEach(story -> byStory.computeIfAbsent(story, s -> new int[3])[0]++);
        for (Alert alert : alerts) {
            int[] counts = byStory.get(portfolio.stories.get(alert.account()));
            counts[1]++;
            boolean repeated = alerts.stream()
                    .anyMatch(other -> other.account().equals(alert.account())
                            && other.day() < alert.day()
                            && other.day() > alert.day() - FOLLOWED_WITHIN
                            && bookedBetween(portfolio.bookings, alert.account(), other.day(), alert.day())
                                    .isEmpty());
            repeats += repeated ? 1 : 0;
            var followed =
                    bookedBetween(portfolio.bookings, alert.account(), alert.day(), alert.day() + FOLLOWED_WITHIN);
            right += followed.isEmpty() ? 0 : 1;
            if (repeated || followed.isEmpty()) {
                wrong.add("%s %s day %d %s %s"
                        .formatted(
                                repeated ? "REPEATED" : "wrong",
                                portfolio.stories.get(alert.account()),
                                alert.day(),
                                alert.account(),
                                alert.signals()));
            }
            for (Booking booking : followed) {
                if (foreseen.add(booking)) {
                    counts[2]++;
                    beforeBooking.add(booking.day() - alert.day());
                    beforeManual.add(booking.manualDay() - alert.day());
                }
            }
        }
        return new Figures(
                alerts.size(),
                right,
                portfolio.bookings.size(),
                foreseen.size(),
                repeats,
                median(beforeBooking),
                median(beforeManual),
                alerts.size() / (portfolio.stories.size() * weeks / 4.345),
                byStory,
                wrong);
    }

    double precision() {
        return right / (double) Math.max(1, alerts);
    }

    double recall() {
        return foreseen / (double) Math.max(1, bookings);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "precision %.2f (%d of %d alerts), recall %.2f (%d of %d bookings), median days before booking %.0f,"
                        + " before manual find %.0f, alerts per account-month %.3f, repeats %d%n",
                precision(),
                right,
                alerts,
                recall(),
                foreseen,
                bookings,
                medianDaysBeforeBooking,
                medianDaysBeforeManual,
                alertsPerAccountMonth,
                repeats);
        byStory.forEach((story, n) ->
                System.out.printf("  %-22s accounts %3d, alerts %3d, foreseen %3d%n", story, n[0], n[1], n[2]));
        wrong.stream().sorted().forEach(one -> System.out.println("  " + one));
    }

    private static List<Booking> bookedBetween(Collection<Booking> all, String account, int from, int until) {
        return all.stream()
                .filter(one -> one.account().equals(account) && one.day() >= from && one.day() <= until)
                .toList();
    }

    private static double median(List<Integer> values) {
        Collections.sort(values);
        return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
    }
}
