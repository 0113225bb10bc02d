package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.Fact;
import io.upswell.frontend.demo.Team.Member;
import io.upswell.frontend.demo.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who uses the product at an account of the past: those who were there, and those who join around the onset. */
final class PastPeople {

    /** Between two days on which somebody of old is seen. */
    private static final int OFTEN = 13;

    private static final int JOINERS_OFTEN = 5;
    private static final int JOIN_WITHIN = 6;
    private static final int OLDEST = 900;

    private final String[] firstNames = Texts.lines("people.txt").get(0).split(" ");
    private final String[] familyNames = Texts.lines("people.txt").get(1).split(" ");
    private final Map<String, List<Member>> known = new HashMap<>();

    /** The longest-standing first; {@code firstSeenAgo} counts from the day on which the past begins. */
    List<Member> of(PastAccount past) {
        return known.computeIfAbsent(past.id(), id -> members(past));
    }

    private List<Member> members(PastAccount past) {
        SplittableRandom dice = past.account().dice("team");
        int seats = past.account().seats();
        int there = past.text("over") == null ? (int) (seats * dice.nextDouble(0.7, 0.9)) : seats - 1;
        String team = past.text("team");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < there; i++) {
            members.add(member(past, i, past.account().department(), dice.nextInt(60, OLDEST), dice));
        }
        int joiners = past.text("over") == null ? past.joiners() : past.joiners() + 1;
        for (int i = 0; i < joiners; i++) {
            String department = team == null ? past.account().department() : team.split(":")[0];
            members.add(member(past, there + i, department, -past.onset() - dice.nextInt(JOIN_WITHIN), dice));
        }
        return members;
    }

    private Member member(PastAccount past, int number, String department, int firstSeenAgo, SplittableRandom dice) {
        String name = firstNames[dice.nextInt(firstNames.length)] + " " + familyNames[dice.nextInt(familyNames.length)];
        return new Member("%s-u%d".formatted(past.id(), number + 1), name, department, firstSeenAgo, 0);
    }

    /** Everybody on the first day, later those who are seen again. */
    Stream<Fact> on(PastAccount past, int day, LocalDate date) {
        List<Member> members = of(past);
        return IntStream.range(0, members.size())
                .filter(i -> isSeen(past, members.get(i), i, day))
                .mapToObj(i -> seen(past, members.get(i), date, date.minusDays(day)));
    }

    private static boolean isSeen(PastAccount past, Member member, int number, int day) {
        int since = day + member.firstSeenAgo();
        Integer ebbs = past.after("ebbs");
        boolean joined = member.firstSeenAgo() <= 0;
        if (since < 0 || (joined && ebbs != null && day > past.onset() + ebbs)) {
            return false;
        }
        return since == 0 || day == 0 || Math.floorMod(day + number, joined ? JOINERS_OFTEN : OFTEN) == 0;
    }

    private static Fact seen(PastAccount past, Member member, LocalDate date, LocalDate begun) {
        return Fact.of("user")
                .with("account", past.id())
                .with("id", member.id())
                .with("name", member.name())
                .with("department", member.department())
                .with("first_seen", begun.minusDays(member.firstSeenAgo()).toString())
                .with("last_seen", date.toString());
    }
}
