package io.upswell.detection.application;

import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.TrackedMessage;
import io.upswell.detection.domain.Tracking;
import io.upswell.detection.domain.UnfitFact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that follow from the messages of one call, each key once: a message adds to what is known. */
final class TrackedFacts {

    private final Tracking tracking;
    private final Map<String, String> metricOfEvent;
    private final ZoneId zone;
    private final Map<String, Map<String, Object>> accounts = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Object>> users = new LinkedHashMap<>();
    private final Map<List<Object>, Map<String, Object>> usage = new LinkedHashMap<>();

    TrackedFacts(Tracking tracking, Map<String, String> metricOfEvent, ZoneId zone) {
        this.tracking = tracking;
        this.metricOfEvent = metricOfEvent;
        this.zone = zone;
    }

    /** Accounts before what is theirs. */
    List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>(accounts.values());
        lines.addAll(users.values());
        lines.addAll(usage.values());
        return lines;
    }

    /** Answers whether anything follows from the message. */
    boolean add(TrackedMessage message) throws UnfitFact {
        return switch (message.type()) {
            case "group" -> group(message);
            case "identify" -> seen(message, account(message), message.details());
            case "track" -> track(message);
            case "page", "screen", "alias" -> false;
            default ->
                throw new UnfitFact("type: must be one of identify, group, track, page, screen, alias; got \"%s\""
                        .formatted(message.type()));
        };
    }

    private boolean group(TrackedMessage message) throws UnfitFact {
        String account = message.group();
        if (account == null) {
            throw new UnfitFact("groupId: is missing; it is the account's id");
        }
        put(accountFact(account), FactType.ACCOUNT, message.details());
        seen(message, account, Map.of());
        return true;
    }

    private boolean track(TrackedMessage message) throws UnfitFact {
        String metric = message.event() == null ? null : metricOfEvent.get(message.event());
        boolean known = seen(message, message.user() == null ? message.group() : account(message), Map.of());
        if (metric == null) {
            return known;
        }
        String account = account(message);
        LocalDate day = day(message);
        Object value = message.details().get("value");
        double amount = value instanceof Number number ? number.doubleValue() : 1;
        if (!(amount >= 0)) {
            throw new UnfitFact("properties.value: must be a number, not negative; got " + value);
        }
        var fact = usage.computeIfAbsent(List.of(account, metric, day), key -> fact("usage"));
        fact.put("account", account);
        fact.put("metric", metric);
        fact.put("date", day.toString());
        fact.put("value", tracking.add(account, metric, day, amount));
        return true;
    }

    /** Notes that somebody was there, and what is said of them; answers whether it is known who. */
    private boolean seen(TrackedMessage message, @Nullable String account, Map<?, ?> traits) {
        String user = message.user();
        if (user == null || account == null) {
            return false;
        }
        var fact = users.computeIfAbsent(List.of(account, user), key -> {
            var known = fact("user");
            known.put("account", account);
            known.put("id", user);
            known.putAll(tracking.user(account, user));
            return known;
        });
        put(fact, FactType.USER, traits);
        String day = day(message).toString();
        // Without the day they signed up, everybody would be new on the day that tracking begins.
        String created = created(traits);
        fact.merge("first_seen", created == null ? day : created, TrackedFacts::earlier);
        fact.merge("last_seen", day, (known, now) -> earlier(known, now).equals(known) ? now : known);
        return true;
    }

    private String account(TrackedMessage message) throws UnfitFact {
        if (message.group() != null) {
            return message.group();
        }
        if (message.user() != null) {
            for (List<String> accountAndUser : users.keySet()) {
                if (accountAndUser.getLast().equals(message.user())) {
                    return accountAndUser.getFirst();
                }
            }
            var account = tracking.accountOf(message.user());
            if (account.isPresent()) {
                return account.get();
            }
        }
        throw new UnfitFact("context.groupId: is missing, and no group call said to which account the user belongs");
    }

    private Map<String, Object> accountFact(String account) {
        return accounts.computeIfAbsent(account, id -> {
            var known = fact("account");
            known.put("id", id);
            known.putAll(tracking.account(id));
            return known;
        });
    }

    /** Traits that are no field of the fact are left out; {@code contractedSeats} is {@code contracted_seats}. */
    private static void put(Map<String, Object> fact, FactType type, Map<?, ?> traits) {
        traits.forEach((name, value) -> {
            String field =
                    String.valueOf(name).replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
            boolean fits = type.fields().stream()
                    .anyMatch(known -> !known.key() && known.name().equals(field));
            if (fits && value != null) {
                fact.put(field, value);
            }
        });
    }

    private static @Nullable String created(Map<?, ?> traits) {
        Object created = traits.get("createdAt") == null ? traits.get("created_at") : traits.get("createdAt");
        try {
            return created instanceof String text
                    ? OffsetDateTime.parse(text).toLocalDate().toString()
                    : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private LocalDate day(TrackedMessage message) {
        return LocalDate.ofInstant(message.at(), zone);
    }

    private static Object earlier(Object known, Object now) {
        return String.valueOf(known).compareTo(String.valueOf(now)) <= 0 ? known : now;
    }

    private static Map<String, Object> fact(String type) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("type", type);
        return fact;
    }
}
