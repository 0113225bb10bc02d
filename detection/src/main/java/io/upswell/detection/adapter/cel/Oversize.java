package io.upswell.detection.adapter.cel;

import io.upswell.detection.RuleProblem;

/** Where an expression is longer, or nested deeper, than it is read at all. */
final class Oversize {

    private static final String MEND = "Split it into several rules.";

    private Oversize() {}

    static RuleProblem of(String field, String expression) {
        return expression.codePointCount(0, expression.length()) > Formulas.LONGEST
                ? at(
                        field,
                        expression,
                        expression.offsetByCodePoints(0, Formulas.LONGEST),
                        "It goes on here after %,d characters, which is the most.".formatted(Formulas.LONGEST))
                : at(field, expression, deepest(expression), "It is nested too deeply here.");
    }

    /** Of the innermost bracket; the beginning where there is none. */
    private static int deepest(String expression) {
        int found = 0;
        int depth = 0;
        int most = 0;
        for (int i = 0; i < expression.length(); i++) {
            char letter = expression.charAt(i);
            if ("([{".indexOf(letter) >= 0 && ++depth > most) {
                most = depth;
                found = i;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
        }
        return found;
    }

    private static RuleProblem at(String field, String expression, int offset, String reason) {
        String before = expression.substring(0, offset);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return new RuleProblem(field, line, offset - before.lastIndexOf('\n'), reason, MEND);
    }
}
