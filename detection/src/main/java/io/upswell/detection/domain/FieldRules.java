package io.upswell.detection.domain;

import io.upswell.detection.domain.FieldRule.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules for fields that hold one value; {@link NestedRules} has those for lists and objects. */
final class FieldRules {

    static final int LONGEST_ID = 200;
    private static final double LARGEST = 1e15;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final FieldRule ID = new FieldRule(
            Kind.TEXT,
            "must be a text of 1 to %d characters, without control characters".formatted(LONGEST_ID),
            (raw, path, at) -> raw instanceof String text && isId(text) ? text : null);

    static final FieldRule TEXT = new FieldRule(
            Kind.TEXT,
            "must be a text in valid Unicode, without NUL",
            (raw, path, at) -> raw instanceof String text && isStorable(text) ? text : null);

    static final FieldRule AMOUNT =
            new FieldRule(Kind.NUMBER, "must be a number, not negative, up to 1e15", (raw, path, at) -> amount(raw));

    static final FieldRule MONEY = new FieldRule(
            Kind.MONEY,
            "must be a number, not negative, up to 1e15",
            (raw, path, at) -> amount(raw) == null ? null : decimal(raw));

    static final FieldRule COUNT = new FieldRule(
            Kind.INTEGER,
            "must be a whole number, not negative",
            (raw, path, at) -> raw instanceof Integer count && count >= 0 ? count : null);

    static final FieldRule PAST_DAY = new FieldRule(
            Kind.DATE,
            "must be a day such as \"2026-01-28\", from 1990 on and not in the future",
            (raw, path, at) -> day(raw, at, at.latestDay()));

    static final FieldRule ANY_DAY = new FieldRule(
            Kind.DATE,
            "must be a day such as \"2026-09-30\", from 1990 on and within 100 years",
            (raw, path, at) -> day(raw, at, at.farthest()));

    static final FieldRule PAST_INSTANT = new FieldRule(
            Kind.INSTANT,
            "must be an instant such as \"2026-01-27T10:00:00Z\", from 1990 on and not in the future",
            (raw, path, at) -> instant(raw, at));

    static final FieldRule CURRENCY = new FieldRule(
            Kind.TEXT,
            "must be a currency code of ISO 4217 such as \"USD\"",
            (raw, path, at) -> raw instanceof String code && CURRENCIES.contains(code) ? code : null);

    private FieldRules() {}

    static FieldRule oneOf(String... values) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(values));
        return new FieldRule(
                Kind.TEXT,
                "must be one of " + String.join(", ", values),
                (raw, path, at) -> raw instanceof String text && allowed.contains(text) ? text : null);
    }

    static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ID
                && text.chars().noneMatch(Character::isISOControl)
                && isStorable(text);
    }

    /** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    static @Nullable Double amount(Object raw) {
        if (!(raw instanceof Number number)) {
            return null;
        }
        double value = number.doubleValue();
        // The sum takes the sign from -0.0; NaN fails both comparisons.
        return value >= 0 && value <= LARGEST ? value + 0.0 : null;
    }

    private static BigDecimal decimal(Object number) {
        return switch (number) {
            case BigDecimal exact -> exact;
            case BigInteger whole -> new BigDecimal(whole);
            case Double fraction -> BigDecimal.valueOf(fraction);
            default -> BigDecimal.valueOf(((Number) number).longValue());
        };
    }

    private static @Nullable LocalDate day(Object raw, Inspection at, LocalDate latest) {
        if (!(raw instanceof String text) || text.length() != 10) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(at.earliest()) || day.isAfter(latest) ? null : day;
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static @Nullable Instant instant(Object raw, Inspection at) {
        if (!(raw instanceof String text)) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            Instant instant = time.toInstant();
            return time.toLocalDate().isBefore(at.earliest()) || instant.isAfter(at.latest()) ? null : instant;
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
