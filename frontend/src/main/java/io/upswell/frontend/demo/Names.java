package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes into the places of a script: people, company, month, a product that is not owned, one of some choices. */
public final class Names {

    private static final Pattern CHOICE = Pattern.compile("\\[\\[(.+?)]]");
    private static final List<String> AGENTS = List.of("Marta (Support)", "Jonas (Support)", "Aiko (Support)");

    private final Map<String, String> names = new HashMap<>();
    private final SplittableRandom dice;

    /** @param day gives the month */
    public Names(Account account, List<Team.Member> team, PriceList prices, LocalDate day, SplittableRandom dice) {
        this.dice = dice;
        String champion = team.get(0).name();
        String second = team.get(1).name();
        List<String> products = prices.notOwned(account);
        names.put("champion", champion);
        names.put("second", second);
        names.put("c1", first(champion));
        names.put("c2", first(second));
        names.put(
                "csm",
                account.csm().substring(0, 1).toUpperCase(Locale.ROOT)
                        + account.csm().substring(1));
        names.put("agent", AGENTS.get(dice.nextInt(AGENTS.size())));
        names.put("company", account.name());
        names.put("month", day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        names.put("product", prices.name(products.get(dice.nextInt(products.size()))));
    }

    public String fill(String text) {
        String filled = CHOICE.matcher(text).replaceAll(found -> {
            String[] choices = found.group(1).split("\\|");
            return Matcher.quoteReplacement(choices[dice.nextInt(choices.length)]);
        });
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private static String first(String name) {
        return name.substring(0, name.indexOf(' '));
    }
}
