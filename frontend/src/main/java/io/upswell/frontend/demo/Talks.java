package io.upswell.frontend.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said in meetings, e-mails, support cases and chats: scripts cast with the people of an account. */
final class Talks {

    private final List<Script> scripts = Script.all();
    private final PriceList prices;
    private final Team teams;

    Talks(PriceList prices, Team teams) {
        this.prices = prices;
        this.teams = teams;
    }

    Stream<Fact> of(Account account, LocalDate today) {
        if (account.story() == Story.PRD) {
            return Stream.of(
                    told(account, script("old-invoice-address"), "old-invoice-address", today.minusDays(47), today),
                    told(account, script("check-in"), "check-in", today.minusDays(1), today)
                            .with(
                                    "analysis",
                                    Map.of(
                                            "expansion_signals",
                                            List.of("Asked about Advanced Analytics capabilities"))));
        }
        SplittableRandom dice = account.dice("talks");
        List<Fact> facts = new ArrayList<>();
        String asks = account.particulars().get("asks");
        if (asks != null) {
            facts.add(told(account, pick("asks", asks, dice), "asks", workday(today, dice.nextInt(2, 20)), today));
        }
        if (List.of(Story.MENTIONS, Story.SWITCHES, Story.LEAVING).contains(account.story())) {
            String kind = account.story().name().toLowerCase(Locale.ROOT);
            facts.add(told(account, pick(kind, null, dice), kind, workday(today, dice.nextInt(3, 20)), today));
        }
        List<Script> plain =
                new ArrayList<>(scripts.stream().filter(s -> fits(s, account)).toList());
        int count = dice.nextInt(4);
        for (int i = 1; i <= count; i++) {
            Script script = plain.remove(dice.nextInt(plain.size()));
            facts.add(told(account, script, "talk" + i, workday(today, dice.nextInt(3, 85)), today));
        }
        return facts.stream();
    }

    /** Those that hold no signal for this account. */
    private static boolean fits(Script script, Account account) {
        return switch (script.kind()) {
            case "quiet", "pitch", "refusal" -> true;
            case "owned" -> account.products().contains(script.about());
            default -> false;
        };
    }

    private Script pick(String kind, @Nullable String about, SplittableRandom dice) {
        List<Script> fitting = scripts.stream()
                .filter(s -> s.kind().equals(kind) && (about == null || about.equals(s.about())))
                .toList();
        return fitting.get(dice.nextInt(fitting.size()));
    }

    private Script script(String id) {
        return scripts.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static LocalDate workday(LocalDate today, int ago) {
        LocalDate day = today.minusDays(ago);
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? day : day.with(DayOfWeek.FRIDAY);
    }

    private Fact told(Account account, Script script, String id, LocalDate day, LocalDate today) {
        SplittableRandom dice = account.dice("told/" + script.id());
        LocalTime time = account.story() == Story.PRD
                ? LocalTime.of(15, 30)
                : LocalTime.of(8, 0).plusMinutes(dice.nextInt(96) * 5L);
        Names names =
                new Names(account, teams.members(account), prices, account.story() == Story.PRD ? today : day, dice);
        return script.told(account, id, day.atTime(time).toInstant(ZoneOffset.UTC), names);
    }
}
