package io.upswell.frontend.parts;

import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures, dates and amounts are written. Unknown money is "–"; minus is "−". */
public final class Words {

    public static final String NONE = "–";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Words() {}

    /** Such as {@code $45,000}. */
    public static String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return NONE;
        }
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        return (whole.signum() < 0 ? "−" : "")
                + symbol(currency)
                + "%,d".formatted(whole.abs().toBigInteger());
    }

    /** For lanes and charts, such as {@code $470k} or {@code $1.12M}. */
    public static String shortMoney(BigDecimal amount, String currency) {
        double value = amount.doubleValue();
        if (value >= 999_500) {
            return symbol(currency) + trimmed("%.2f".formatted(value / 1_000_000)) + "M";
        }
        return value >= 1_000
                ? symbol(currency) + Math.round(value / 1_000) + "k"
                : symbol(currency) + Math.round(value);
    }

    private static String trimmed(String decimals) {
        return decimals.replaceAll("\\.?0+$", "");
    }

    private static String symbol(String currency) {
        try {
            String symbol = Currency.getInstance(currency).getSymbol(Locale.US);
            return symbol.length() > 1 && Character.isLetter(symbol.charAt(symbol.length() - 1))
                    ? symbol + " "
                    : symbol;
        } catch (IllegalArgumentException unknown) {
            return currency + " ";
        }
    }

    /** Two decimals, or three where two would look like another band. */
    public static String score(double score) {
        String two = fixed(score, 2);
        return bandOf(Double.parseDouble(two)) == bandOf(score) ? two : fixed(score, 3);
    }

    private static String fixed(double score, int digits) {
        return BigDecimal.valueOf(score).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static ScoreBand bandOf(double score) {
        return score >= 0.8 ? ScoreBand.HIGH : score >= 0.6 ? ScoreBand.MEDIUM : ScoreBand.LOW;
    }

    public static String band(ScoreBand band) {
        return sentence(band.name());
    }

    /** {@code SALES_LEAD} as {@code Sales lead}. */
    public static String sentence(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** With a capital first letter and a full stop. */
    public static String asSentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String start = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    /** Without the year in the current one. */
    public static String date(LocalDate date, LocalDate today) {
        return date.format(date.getYear() == today.getYear() ? DAY : DAY_YEAR);
    }

    public static String month(@Nullable LocalDate date) {
        return date == null ? NONE : YearMonth.from(date).format(MONTH);
    }

    public static String time(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(TIME);
    }

    /** Such as {@code 29 Jan, 09:00}. */
    public static String dateTime(Instant instant, ZoneId zone, LocalDate today) {
        return date(LocalDate.ofInstant(instant, zone), today) + ", " + time(instant, zone);
    }

    /** Such as {@code 7–17 Feb}, {@code 28 Jan – 3 Feb}. */
    public static String range(LocalDate from, LocalDate to, LocalDate today) {
        if (from.equals(to)) {
            return date(from, today);
        }
        return YearMonth.from(from).equals(YearMonth.from(to))
                ? from.getDayOfMonth() + "–" + date(to, today)
                : date(from, today) + " – " + date(to, today);
    }

    /** Whole days, such as {@code 3 d}; "New" on the first. */
    public static String age(Instant since, Instant now) {
        long days = Math.max(0, Duration.between(since, now).toDays());
        return days == 0 ? "New" : days + " d";
    }

    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    public static String count(long n, String one, String many) {
        return "%,d %s".formatted(n, n == 1 ? one : many);
    }
}
