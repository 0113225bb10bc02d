package io.upswell.opportunities.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Figures as people read them. */
final class Wording {

    private Wording() {}

    /** Such as "$15,000" or "CHF 1,250.50". */
    static String money(BigDecimal amount, String currency) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        String figure = String.format(Locale.US, whole ? "%,.0f" : "%,.2f", amount);
        return switch (currency) {
            case "USD" -> "$" + figure;
            case "EUR" -> "€" + figure;
            case "GBP" -> "£" + figure;
            default -> currency + " " + figure;
        };
    }

    static String number(double value) {
        return String.format(Locale.US, "%,.0f", value);
    }

    /** Such as "3M", "1.5M", "800k" or "650". */
    static String rounded(double value) {
        if (value >= 1_000_000) {
            return scaled(value / 1_000_000, "M");
        }
        return value >= 10_000 ? scaled(value / 1_000, "k") : number(value);
    }

    private static String scaled(double value, String unit) {
        String figure = String.format(Locale.US, "%.1f", value);
        return (figure.endsWith(".0") ? figure.substring(0, figure.length() - 2) : figure) + unit;
    }

    /** What a metric counts: "calls" of "API calls", "exported reports" of "Exported reports". */
    static String unit(String metricName) {
        int space = metricName.indexOf(' ');
        if (space > 1 && metricName.substring(0, space).chars().noneMatch(Character::isLowerCase)) {
            return metricName.substring(space + 1);
        }
        boolean acronym = metricName.length() > 1 && Character.isUpperCase(metricName.charAt(1));
        return acronym || metricName.isEmpty()
                ? metricName
                : Character.toLowerCase(metricName.charAt(0)) + metricName.substring(1);
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
