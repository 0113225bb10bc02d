package io.upswell.detection.adapter.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.upswell.detection.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the checker finds wrong, in the words of those who write rules. */
final class Complaints {

    private static final Pattern FIELD = Pattern.compile("undefined field '(\\w+)'.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("undeclared reference to '(\\w+)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']+)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern SYNTAX = Pattern.compile(
            "(mismatched input|extraneous input|no viable alternative at input|token recognition error at:?).*",
            Pattern.DOTALL);
    private static final List<String> FUNCTIONS = List.of("usage", "findings", "visits", "users_of", "min", "max");

    private Complaints() {}

    static RuleProblem of(String field, String expression, CelIssue issue) {
        CelSourceLocation at = issue.getSourceLocation();
        String raw = issue.getMessage();
        String reason = raw.replaceAll(" \\((in container|candidates:).*", "") + ".";
        String mend = null;
        int column = column(expression, at);
        Matcher unknownField = FIELD.matcher(raw);
        Matcher unknownName = NAME.matcher(raw);
        Matcher overload = OVERLOAD.matcher(raw);
        if (unknownField.matches()) {
            String name = unknownField.group(1);
            Shape<?> shape = shapeBefore(expression, name);
            List<String> known = List.copyOf(shape.fieldNames());
            reason = "`%s` is not a name of %s.".formatted(name, shape.name());
            mend = Near.to(name, known, "Use one of: %s.".formatted(String.join(", ", known)));
        } else if (unknownName.matches()) {
            String name = unknownName.group(1);
            List<String> known = names();
            column = columnOf(expression, at, name, column);
            reason = known.contains(name) ? misused(name) : "`%s` is not known here.".formatted(name);
            mend = known.contains(name)
                    ? example(name)
                    : Near.to(name, known, "Use one of: %s.".formatted(String.join(", ", known)));
        } else if (overload.matches()) {
            reason = "%s does not go with %s.".formatted(operator(overload.group(1)), overload.group(2));
            mend = overload.group(2).contains("double") && overload.group(2).contains("int")
                    ? "Write whole numbers beside shares with a point, such as 100.0."
                    : null;
        } else if (raw.contains("<EOF>") && raw.startsWith("mismatched input '<EOF>'")) {
            reason = "The expression ends too early.";
        } else if (SYNTAX.matcher(raw).matches()) {
            Matcher token = Pattern.compile("'([^']*)'").matcher(raw);
            reason = token.find() ? "`%s` does not fit here.".formatted(token.group(1)) : "This does not fit here.";
        } else if (raw.contains("exceeds") || raw.contains("recursion") || raw.contains("nesting")) {
            return Oversize.of(field, expression);
        }
        return new RuleProblem(field, Math.max(1, at.getLine()), column, reason, mend);
    }

    static RuleProblem type(String field, CelType type, Set<CelKind> kinds) {
        String wanted = kinds.equals(Formulas.TRUTH)
                ? "true or false"
                : kinds.equals(Formulas.NUMBER) ? "a number" : "a text or a number";
        return new RuleProblem(
                field,
                1,
                1,
                "This gives a %s, not %s.".formatted(type.name().replace("upswell.", ""), wanted),
                kinds.equals(Formulas.TRUTH) ? "Compare it with something, such as seats.free < 3." : null);
    }

    /** From 1; of a selection the place of its name behind the point. */
    static int column(String expression, CelSourceLocation at) {
        String line = line(expression, at.getLine());
        int column = Math.max(0, at.getColumn());
        boolean point = column < line.length() && line.charAt(column) == '.';
        return column + (point ? 2 : 1);
    }

    private static int columnOf(String expression, CelSourceLocation at, String name, int otherwise) {
        int found = line(expression, at.getLine()).lastIndexOf(name, Math.max(0, at.getColumn()));
        return found < 0 ? otherwise : found + 1;
    }

    private static String line(String expression, int number) {
        List<String> lines = expression.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** What stands before the point of an unknown field. */
    private static Shape<?> shapeBefore(String expression, String field) {
        Matcher before = Pattern.compile("(\\w+)\\s*(?:\\([^)]*\\))?\\s*\\.\\s*" + Pattern.quote(field) + "\\b")
                .matcher(expression);
        String owner = before.find() ? before.group(1) : "";
        return Stream.<Shape<?>>concat(Shapes.OF_ACCOUNT.stream(), Stream.of(Shapes.USAGE))
                .filter(shape -> shape.name().equals(owner))
                .findFirst()
                .orElse(Shapes.USAGE);
    }

    private static String misused(String name) {
        return FUNCTIONS.contains(name)
                ? "`%s` asks for something in brackets.".formatted(name)
                : "`%s` is no function: it is of the account that is looked at.".formatted(name);
    }

    private static String example(String name) {
        return Shapes.OF_ACCOUNT.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .map(shape -> "Such as %s.%s."
                        .formatted(name, shape.fieldNames().iterator().next()))
                .orElse(name.equals("usage") ? "Such as usage('api_calls').ratio." : "Such as %s(…).".formatted(name));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FUNCTIONS);
        Shapes.OF_ACCOUNT.forEach(shape -> names.add(shape.name()));
        return names;
    }

    private static String operator(String function) {
        String bare = function.replace("_", "").strip();
        return bare.isEmpty() ? "This" : "`%s`".formatted(bare);
    }
}
