package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.Fact;
import io.upswell.frontend.demo.Names;
import io.upswell.frontend.demo.PriceList;
import io.upswell.frontend.demo.Script;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said at an account of the past: at the onset what its story asks for, now and then something quiet. */
final class PastTalks {

    private static final int YEAR = 360;
    private static final Set<String> QUIET = Set.of("quiet", "pitch", "refusal");

    private final List<Script> scripts = Script.all();
    private final PriceList prices;
    private final PastPeople people;

    PastTalks(PriceList prices, PastPeople people) {
        this.prices = prices;
        this.people = people;
    }

    Stream<Fact> on(PastAccount past, int day, LocalDate date) {
        SplittableRandom dice = past.account().dice("talks");
        List<Fact> facts = new ArrayList<>();
        String asks = past.text("asks");
        String says = past.text("says");
        Script asking = pick(dice, "asks", asks);
        Script saying = pick(dice, says == null ? "" : says.toLowerCase(Locale.ROOT), null);
        if (day == past.onset() && asks != null && asking != null) {
            facts.add(told(past, asking, "asked", date));
        }
        if (day == past.onset() && saying != null) {
            facts.add(told(past, saying, "said", date));
        }
        List<Script> quiet =
                scripts.stream().filter(one -> QUIET.contains(one.kind())).toList();
        Script first = quiet.get(dice.nextInt(quiet.size()));
        if (day == dice.nextInt(YEAR)) {
            facts.add(told(past, first, "talk", date));
        }
        return facts.stream();
    }

    private @Nullable Script pick(SplittableRandom dice, String kind, @Nullable String about) {
        List<Script> fitting = scripts.stream()
                .filter(one -> one.kind().equals(kind) && (about == null || about.equals(one.about())))
                .toList();
        return fitting.isEmpty() ? null : fitting.get(dice.nextInt(fitting.size()));
    }

    private Fact told(PastAccount past, Script script, String number, LocalDate date) {
        SplittableRandom dice = past.account().dice("told/" + script.id());
        LocalTime time = LocalTime.of(8, 0).plusMinutes(dice.nextInt(96) * 5L);
        return script.told(
                past.account(),
                number,
                date.atTime(time).toInstant(ZoneOffset.UTC),
                new Names(past.account(), people.of(past), prices, date, dice));
    }
}
