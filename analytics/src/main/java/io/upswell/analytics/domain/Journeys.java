package io.upswell.analytics.domain;

import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a story comes down to: a journey for each opportunity, and one for signals that became none. */
public final class Journeys {

    /** An identification further away than this is about something else. */
    private static final int SAME_NEED_DAYS = 365;

    private final AccountStory story;
    private final List<Chapter> chapters;
    private final Map<UUID, Instant> beginnings = new HashMap<>();

    private Journeys(AccountStory story) {
        this.story = story;
        this.chapters = story.chapters().values().stream()
                .sorted(Comparator.comparing(Journeys::told).thenComparing(Chapter::opportunity))
                .toList();
        Set<UUID> taken = new HashSet<>();
        for (Chapter chapter : chapters) {
            Instant first = told(chapter);
            for (UUID signal : chapter.signs().keySet()) {
                // A signal counts for the first opportunity it belonged to, so that a later one begins with its own.
                Sign seen = story.signs().get(signal);
                if (taken.add(signal) && seen != null && seen.firstAt().isBefore(first)) {
                    first = seen.firstAt();
                }
            }
            beginnings.put(chapter.opportunity(), first);
        }
    }

    public static List<Journey> of(AccountStory story) {
        var journeys = new Journeys(story);
        List<Journey> all = new ArrayList<>(
                journeys.chapters.stream().map(journeys::journey).toList());
        if (!story.signs().isEmpty()) {
            all.add(journeys.signalsOnly());
        }
        return all;
    }

    private static Instant told(Chapter chapter) {
        return Objects.requireNonNull(chapter.at().get(Milestone.DETECTED));
    }

    private Journey journey(Chapter chapter) {
        Map<Milestone, Instant> at = new EnumMap<>(chapter.at());
        Instant begun = Objects.requireNonNull(beginnings.get(chapter.opportunity()));
        at.put(Milestone.DETECTED, begun);
        Identification found = identification(chapter, begun);
        Profile profile = chapter.profile();
        boolean won = at.containsKey(Milestone.WON);
        return new Journey(
                chapter.opportunity(),
                true,
                true,
                story.account(),
                profile.name(),
                profile.csm(),
                profile.salesRep(),
                profile.segment(),
                profile.plan(),
                profile.currency(),
                types(chapter.signs().values()),
                rules(chapter.signs().values()),
                seconds(at),
                hundredths(profile.arr()),
                hundredths(chapter.estimated()),
                hundredths(chapter.booked()),
                (float) chapter.score(),
                chapter.dueAt() == null ? 0 : seconds(chapter.dueAt()),
                chapter.dismissReason(),
                found == null ? 0 : (int) found.day().toEpochDay(),
                found == null ? null : found.source(),
                won ? signs(chapter) : List.of());
    }

    private Journey signalsOnly() {
        Profile profile = Objects.requireNonNull(story.profile());
        Instant first = story.signs().values().stream()
                .map(Sign::firstAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Journey(
                UUID.nameUUIDFromBytes(story.account().getBytes(StandardCharsets.UTF_8)),
                story.chapters().isEmpty(),
                false,
                story.account(),
                profile.name(),
                profile.csm(),
                profile.salesRep(),
                profile.segment(),
                profile.plan(),
                null,
                types(story.signs().values()),
                rules(story.signs().values()),
                seconds(Map.of(Milestone.DETECTED, first)),
                hundredths(profile.arr()),
                Journey.UNKNOWN,
                Journey.UNKNOWN,
                -1,
                0,
                null,
                0,
                null,
                List.of());
    }

    /** The nearest word of somebody who knew, unless another opportunity is nearer to it. */
    private @Nullable Identification identification(Chapter chapter, Instant begun) {
        LocalDate day = day(begun);
        return story.found().stream()
                .filter(found -> distance(found, day) <= SAME_NEED_DAYS)
                .filter(found -> beginnings.values().stream()
                        .allMatch(other -> distance(found, day(other)) >= distance(found, day)))
                .min(Comparator.comparing((Identification found) -> distance(found, day))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> chapter.dismissReason() == DismissReason.ALREADY_KNOWN
                        ? new Identification(day, Identification.Source.ALREADY_KNEW, null)
                        : null);
    }

    private static long distance(Identification found, LocalDate day) {
        return Math.abs(found.day().toEpochDay() - day.toEpochDay());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private List<Sign> signs(Chapter chapter) {
        return chapter.signs().values().stream()
                .map(sign -> sign.earlier(story.signs().getOrDefault(sign.signal(), sign)))
                .sorted(Comparator.comparing(Sign::firstAt).thenComparing(Sign::signal))
                .toList();
    }

    private static Set<SignalType> types(Collection<Sign> signs) {
        return signs.stream().map(Sign::type).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> rules(Collection<Sign> signs) {
        return signs.stream().map(Sign::rule).collect(Collectors.toUnmodifiableSet());
    }

    private static int[] seconds(Map<Milestone, Instant> at) {
        int[] seconds = new int[Milestone.values().length];
        at.forEach((milestone, instant) -> seconds[milestone.ordinal()] = seconds(instant));
        return seconds;
    }

    private static int seconds(Instant at) {
        return Math.toIntExact(at.getEpochSecond());
    }

    private static long hundredths(@Nullable BigDecimal amount) {
        return amount == null
                ? Journey.UNKNOWN
                : amount.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
