package io.upswell.detection.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import io.upswell.detection.RuleProblem;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many steps an expression takes at most, and what it reads: known before it runs, so that a costly one is refused
 * where it is written. A loop counts as if its list had a hundred entries.
 */
final class Steps {

    static final int MOST = 1_000;
    private static final int LIST = 100;
    /** They take away what the checker knows, or look for patterns of any cost. */
    private static final Set<String> FORBIDDEN = Set.of("dyn", "type", "matches");

    private final String field;
    private final String expression;
    private final CelAbstractSyntaxTree tree;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private long taken;
    private @Nullable CelExpr tooMuch;

    private Steps(String field, String expression, CelAbstractSyntaxTree tree) {
        this.field = field;
        this.expression = expression;
        this.tree = tree;
    }

    static List<RuleProblem> problems(String field, String expression, CelAbstractSyntaxTree tree) {
        var steps = new Steps(field, expression, tree);
        long cost = steps.of(tree.getExpr());
        if (cost > MOST && steps.problems.isEmpty()) {
            steps.problem(
                    Objects.requireNonNullElse(steps.tooMuch, tree.getExpr()),
                    "It may take %,d steps for each account; %,d are allowed, and those are used up here."
                            .formatted(cost, MOST),
                    "Write fewer loops or fewer terms.");
        }
        return steps.problems;
    }

    static int cost(CelAbstractSyntaxTree tree) {
        return (int) new Steps("", "", tree).of(tree.getExpr());
    }

    /** Names of facts, in the order of the text. */
    static List<String> reads(CelAbstractSyntaxTree tree) {
        var steps = new Steps("", "", tree);
        steps.of(tree.getExpr());
        return List.copyOf(steps.reads);
    }

    private long of(CelExpr expr) {
        long cost = costOf(expr);
        taken++;
        if (taken > MOST && tooMuch == null) {
            tooMuch = expr;
        }
        return cost;
    }

    private long costOf(CelExpr expr) {
        return switch (expr.getKind()) {
            case SELECT -> {
                CelExpr operand = expr.select().operand();
                String path = path(operand);
                if (path != null) {
                    reads.add(path + "." + expr.select().field());
                }
                yield 1 + of(operand);
            }
            case CALL -> call(expr);
            case LIST -> 1 + expr.list().elements().stream().mapToLong(this::of).sum();
            case MAP ->
                1
                        + expr.map().entries().stream()
                                .mapToLong(entry -> of(entry.key()) + of(entry.value()))
                                .sum();
            case STRUCT ->
                1
                        + expr.struct().entries().stream()
                                .mapToLong(entry -> of(entry.value()))
                                .sum();
            case COMPREHENSION -> loop(expr);
            case CONSTANT, IDENT, NOT_SET -> 1;
        };
    }

    private long call(CelExpr expr) {
        CelExpr.CelCall call = expr.call();
        long cost = 1 + call.args().stream().mapToLong(this::of).sum();
        if (call.target().isPresent()) {
            cost += of(call.target().get());
        }
        if (FORBIDDEN.contains(call.function())) {
            problem(expr, "`%s` cannot be used in a rule.".formatted(call.function()), "Compare the names themselves.");
        }
        if (call.function().equals("findings")) {
            kindOfFinding(call.args().getFirst());
        }
        if (Set.of("findings", "visits", "users_of").contains(call.function())) {
            reads.add(path(expr));
        }
        return cost;
    }

    private void kindOfFinding(CelExpr argument) {
        List<String> kinds =
                Arrays.stream(SignalType.values()).map(SignalType::key).toList();
        if (argument.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            problem(argument, "The kind of finding must be written out.", "Such as findings('expansion_mention').");
            return;
        }
        String kind = argument.constant().stringValue();
        if (!kinds.contains(kind)) {
            problem(
                    argument,
                    "`%s` is not a kind of finding.".formatted(kind),
                    Near.to(kind, kinds, "Use one of: %s.".formatted(String.join(", ", kinds))));
        }
    }

    /** @return {@code null} for what has no fixed name */
    private static @Nullable String path(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case CALL -> {
                var arguments = expr.call().args();
                boolean named = expr.call().target().isEmpty()
                        && arguments.size() == 1
                        && arguments.getFirst().getKind() == CelExpr.ExprKind.Kind.CONSTANT;
                yield named
                        ? "%s('%s')"
                                .formatted(
                                        expr.call().function(),
                                        arguments.getFirst().constant().stringValue())
                        : null;
            }
            default -> null;
        };
    }

    private long loop(CelExpr expr) {
        var loop = expr.comprehension();
        long inside = of(loop.loopCondition()) + of(loop.loopStep());
        taken += (LIST - 1) * inside;
        long cost = of(loop.iterRange()) + of(loop.accuInit()) + LIST * inside + of(loop.result());
        if (cost > MOST && problems.isEmpty()) {
            problem(
                    expr,
                    "This loop may take %,d steps for each account; %,d are allowed.".formatted(cost, MOST),
                    "Put no loop into a loop and fewer terms into it.");
        }
        return cost;
    }

    private void problem(CelExpr at, String reason, String mend) {
        int offset = tree.getSource().getPositionsMap().getOrDefault(at.id(), 0);
        CelSourceLocation place = tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        problems.add(new RuleProblem(field, place.getLine(), Complaints.column(expression, place), reason, mend));
    }
}
