package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who uses the product at an account, since when, and who joined lately. */
public final class Team {

    private static final int PRD_SALES = 29;
    private static final List<String> DEPARTMENTS = List.of(
            "Operations", "Product", "Engineering", "Marketing", "Sales", "Ecommerce", "Data", "Finance", "Growth");

    private final String[] firstNames = Texts.lines("people.txt").get(0).split(" ");
    private final String[] familyNames = Texts.lines("people.txt").get(1).split(" ");

    /** @param firstSeenAgo in days before today, like {@code lastSeenAgo} */
    public record Member(String id, String name, @Nullable String department, int firstSeenAgo, int lastSeenAgo) {

        Fact fact(Account account, LocalDate today) {
            return Fact.of("user")
                    .with("account", account.id())
                    .with("id", id)
                    .with("name", name)
                    .with("department", department)
                    .with("first_seen", today.minusDays(firstSeenAgo).toString())
                    .with("last_seen", today.minusDays(lastSeenAgo).toString());
        }
    }

    Stream<Fact> of(Account account, LocalDate today) {
        return members(account).stream().map(member -> member.fact(account, today));
    }

    /** The longest-standing first. */
    List<Member> members(Account account) {
        SplittableRandom dice = account.dice("team");
        List<Member> members = new ArrayList<>();
        String[] newTeam = account.particulars().getOrDefault("team", ":0").split(":");
        int joiners = Integer.parseInt(newTeam[1]);
        boolean prd = account.story() == Story.PRD;
        boolean stale = account.story() == Story.STALE;
        int active = active(account, joiners, dice);
        int newcomers = prd || stale ? 0 : dice.nextInt(3);
        List<String> others = DEPARTMENTS.stream()
                .filter(d -> !d.equals(account.department()) && !d.equals(newTeam[0]))
                .skip(dice.nextInt(4))
                .limit(2)
                .toList();
        for (int i = 0; i < active; i++) {
            boolean primary = prd || i >= active - newcomers || i % 3 != 2;
            String department = primary ? account.department() : others.get(i / 3 % 2);
            int first = i >= active - newcomers ? dice.nextInt(12, 28) : dice.nextInt(140, 900);
            int last = stale ? dice.nextInt(46, 60) : dice.nextInt(prd ? 4 : 10);
            members.add(member(account, members.size(), department, first, last, dice));
        }
        int sleepers = prd ? 0 : active / 9;
        for (int i = 0; i < sleepers; i++) {
            members.add(member(
                    account,
                    members.size(),
                    account.department(),
                    dice.nextInt(200, 900),
                    dice.nextInt(45, 170),
                    dice));
        }
        for (int i = 0; i < joiners; i++) {
            members.add(member(account, members.size(), newTeam[0], dice.nextInt(3, 25), dice.nextInt(3), dice));
        }
        return members;
    }

    /** Those in use of a seat, without the new team. */
    private static int active(Account account, int joiners, SplittableRandom dice) {
        String over = account.particulars().get("over");
        if (account.story() == Story.PRD) {
            return PRD_SALES;
        }
        if (over != null) {
            return account.seats() + Integer.parseInt(over) - joiners;
        }
        return (int) (account.seats() * (joiners > 0 ? 0.7 : dice.nextDouble(0.55, 0.9)));
    }

    private Member member(Account account, int number, String department, int first, int last, SplittableRandom dice) {
        String name = firstNames[dice.nextInt(firstNames.length)] + " " + familyNames[dice.nextInt(familyNames.length)];
        return new Member(
                "%s-u%d".formatted(account.id(), number + 1),
                name,
                account.story() == Story.NO_DEPARTMENTS ? null : department,
                first,
                last);
    }
}
