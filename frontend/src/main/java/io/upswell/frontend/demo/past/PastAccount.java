package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.Account;
import io.upswell.frontend.demo.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with a past. Its particulars, in days after the past begins: {@code onset} of what can be seen, and after
 * that day {@code ebbs} when it goes away by itself, {@code found} when somebody finds it by hand.
 *
 * @param acts what people do once they are alerted, in order
 */
record PastAccount(Account account, List<Act> acts) {

    private static final int ACTS = 10;
    private static final int ROOM = 4;

    static List<PastAccount> cast() {
        return Texts.lines("past.txt").stream().map(PastAccount::read).toList();
    }

    private static PastAccount read(String line) {
        String acts = line.split("\\|", -1)[ACTS].trim();
        return new PastAccount(
                Account.read(line),
                acts.isEmpty()
                        ? List.of()
                        : Arrays.stream(acts.split(";")).map(Act::read).toList());
    }

    /** Whoever said no says the same when more of it comes later; others say that it is too early for more. */
    PastAccount answeringAgain() {
        Act same = acts.stream()
                .filter(act -> act.verb() == Act.Verb.DISMISS)
                .findFirst()
                .orElseGet(() -> Act.read("dismiss +2: BAD_TIMING"));
        return new PastAccount(account, List.of(same));
    }

    String id() {
        return account.id();
    }

    int onset() {
        return day("onset", Integer.MAX_VALUE / 2);
    }

    /** How many days after the onset, {@code null} when never. */
    @Nullable
    Integer after(String particular) {
        return account.particulars().containsKey(particular) ? (Integer) day(particular, 0) : null;
    }

    @Nullable
    String text(String particular) {
        return account.particulars().get(particular);
    }

    /** How many join around the onset: over the contracted seats, or a new team. */
    int joiners() {
        String team = text("team");
        return team == null ? day("over", 0) : Integer.parseInt(team.split(":")[1]);
    }

    private int day(String particular, int otherwise) {
        String value = account.particulars().get(particular);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** As the contract is once the expansion is won. */
    Account expanded() {
        List<String> products = new ArrayList<>(account.products());
        String asked = text("asks") == null ? text("visits") : text("asks");
        if (asked != null && !products.contains(asked)) {
            products.add(asked);
        }
        if (text("api") != null && !products.contains("api-plus")) {
            products.add("api-plus");
        }
        return new Account(
                account.id(),
                account.name(),
                account.plan(),
                products,
                joiners() == 0 ? account.seats() : account.seats() + joiners() + ROOM,
                account.currency(),
                account.department(),
                account.csm(),
                account.salesRep(),
                account.story(),
                account.particulars());
    }
}
