package io.upswell.notifications.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How people, times and figures are written.
 *
 * @param zone the vendor's
 * @param names display name for a username, or the username itself
 * @param threshold composite score from which an opportunity is alerted
 * @param signalDetails whether the CSM's alert lists every signal with its evidence, or only how many there are
 */
public record Wording(ZoneId zone, UnaryOperator<String> names, double threshold, boolean signalDetails) {

    public Wording(ZoneId zone, UnaryOperator<String> names, double threshold) {
        this(zone, names, threshold, true);
    }

    static final String UNKNOWN = "not on record";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
    private static final double MEDIUM = 0.6;
    private static final double HIGH = 0.8;

    /** What colleagues call them: the first word of the display name. */
    String firstName(String username) {
        return first(names.apply(username));
    }

    static String first(String displayName) {
        return displayName.strip().split("\\s+")[0];
    }

    String dayTime(Instant at) {
        return DAY_TIME.format(at.atZone(zone));
    }

    /** The time alone on the day of {@code reference}, else with its day. */
    String when(Instant at, Instant reference) {
        boolean sameDay = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(reference, zone));
        return (sameDay ? TIME : DAY_TIME).format(at.atZone(zone));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String month(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : MONTH.format(date);
    }

    /** Such as {@code $45,000}; cents only where there are some. */
    static String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return UNKNOWN;
        }
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.stripTrailingZeros().scale() <= 0;
        String figure = String.format(Locale.US, whole ? "%,.0f" : "%,.2f", cents.abs());
        return (cents.signum() < 0 ? "−" : "") + symbol(currency) + figure;
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency + " ";
        };
    }

    /** Two decimals, more where rounding would show another band: 0.798 is not 0.80. */
    static String score(double composite) {
        for (int decimals = 2; decimals <= 6; decimals++) {
            BigDecimal shown = BigDecimal.valueOf(composite).setScale(decimals, RoundingMode.HALF_UP);
            if (band(shown.doubleValue()) == band(composite)) {
                return shown.toPlainString();
            }
        }
        return BigDecimal.valueOf(composite).setScale(6, RoundingMode.FLOOR).toPlainString();
    }

    private static int band(double score) {
        return score >= HIGH ? 2 : score >= MEDIUM ? 1 : 0;
    }

    static String titleCase(String label) {
        var words = new StringBuilder();
        for (String word : label.split(" ")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
