package io.upswell.detection.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.upswell.detection.RuleProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expressions over the facts of one account: checked, bounded and planned. The language has no loops but those over
 * lists, no assignment, and no function here reaches beyond the account.
 */
final class Formulas {

    /** Characters that are read. */
    static final int LONGEST = 2_000;

    private static final int DEEPEST = 32;
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(Steps.MOST)
            .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(
                    CelFunctionBinding.from("min_double", Double.class, Double.class, Math::min),
                    CelFunctionBinding.from("max_double", Double.class, Double.class, Math::max))
            .build();

    static final Set<CelKind> NUMBER = EnumSet.of(CelKind.DOUBLE, CelKind.INT);
    static final Set<CelKind> TRUTH = EnumSet.of(CelKind.BOOL);
    static final Set<CelKind> PRINTABLE = EnumSet.of(CelKind.STRING, CelKind.DOUBLE, CelKind.INT);

    private Formulas() {}

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(new Shapes())
                .addFunctionDeclarations(
                        function("usage", "usage_string", Shapes.USAGE.type(), SimpleType.STRING),
                        function("findings", "findings_string", SimpleType.INT, SimpleType.STRING),
                        function("visits", "visits_string", SimpleType.INT, SimpleType.STRING),
                        function("users_of", "users_of_string", SimpleType.INT, SimpleType.STRING),
                        function("min", "min_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
                        function("max", "max_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE));
        Shapes.OF_ACCOUNT.forEach(shape -> builder.addVar(shape.name(), shape.type()));
        return builder.build();
    }

    private static CelFunctionDecl function(String name, String overload, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, result, List.of(arguments)));
    }

    /**
     * @param field what the expression is for, as problems name it
     * @param kinds one of which it has to give
     * @param problems receives what is wrong
     * @return {@code null} when something is
     */
    static @Nullable CelAbstractSyntaxTree checked(
            String field, String expression, Set<CelKind> kinds, List<RuleProblem> problems) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            List<RuleProblem> found = Steps.problems(field, expression, tree);
            if (!found.isEmpty()) {
                problems.addAll(found);
                return null;
            }
            CelType type = tree.getResultType();
            if (!kinds.contains(type.kind())) {
                problems.add(Complaints.type(field, type, kinds));
                return null;
            }
            return tree;
        } catch (CelValidationException wrong) {
            wrong.getErrors().stream()
                    .limit(1)
                    .map(issue -> Complaints.of(field, expression, issue))
                    .forEach(problems::add);
            return null;
        }
    }

    static CelRuntime.Program planned(CelAbstractSyntaxTree checked) {
        try {
            return RUNTIME.createProgram(checked);
        } catch (CelEvaluationException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
