package io.upswell.frontend.demo.past;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does about an opportunity, such as {@code won +21 *0.9} or {@code dismiss +3: NOT_A_FIT}.
 *
 * @param days after what was done before, or after the alert
 * @param hours the same; counts when it is above 0
 * @param present whether it is done when the past is told, not in it ({@code now})
 * @param number WON: share of the estimate that is booked; SNOOZE: for how many days
 * @param text DISMISS: the reason's name; QUALIFY: the note; DECLINE and LOST: why
 */
record Act(
        Verb verb,
        int days,
        int hours,
        boolean present,
        double number,
        @Nullable String text) {

    enum Verb {
        OPEN,
        QUALIFY,
        DISMISS,
        SNOOZE,
        ACCEPT,
        DECLINE,
        PROPOSAL,
        NEGOTIATION,
        WON,
        LOST;

        boolean ofSales() {
            return compareTo(ACCEPT) >= 0;
        }

        /** Whether the CSM's task is done with it. */
        boolean settles() {
            return this == QUALIFY || this == DISMISS;
        }
    }

    static Act read(String written) {
        String[] sides = written.split(":", 2);
        Verb verb = null;
        int days = 0;
        int hours = 0;
        double number = 1;
        boolean present = false;
        for (String word : sides[0].trim().split(" +")) {
            if (word.equals("now")) {
                present = true;
            } else if (word.startsWith("*")) {
                number = Double.parseDouble(word.substring(1));
            } else if (word.endsWith("h") && word.startsWith("+")) {
                hours = Integer.parseInt(word.substring(1, word.length() - 1));
            } else if (word.startsWith("+")) {
                days = Integer.parseInt(word.substring(1));
            } else {
                verb = Verb.valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
        if (verb == null) {
            throw new IllegalArgumentException("Nobody does anything in “%s”.".formatted(written));
        }
        return new Act(verb, days, hours, present, number, sides.length == 1 ? null : sides[1].trim());
    }
}
