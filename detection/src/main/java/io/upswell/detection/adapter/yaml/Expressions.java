package io.upswell.detection.adapter.yaml;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.upswell.detection.Occasion;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions and placeholders: CEL over {@link Names}, checked when the file is read. */
final class Expressions {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final Set<CelKind> PRINTABLE = EnumSet.of(CelKind.STRING, CelKind.DOUBLE, CelKind.INT);

    private Expressions() {}

    private static CelCompiler compiler() {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        for (Names name : Names.values()) {
            builder.addVar(name.key(), name.type());
        }
        return builder.build();
    }

    /** What is compared with something unknown does not hold. */
    static Predicate<Occasion> condition(Section section, String key) {
        String written = section.text(key);
        // Blanks instead of the braces, so that a column in an error is the column in the file's text.
        String expression = written.replace("{{", "  ").replace("}}", "  ");
        CelAbstractSyntaxTree checked = checked(section, key, expression);
        if (!checked.getResultType().equals(SimpleType.BOOL)) {
            throw section.wrong(
                    key,
                    "the condition '%s' is a %s, not true or false."
                            .formatted(written, checked.getResultType().name()),
                    "Compare it with something, such as {{composite_score}} >= 0.8.");
        }
        CelRuntime.Program program = program(section, key, checked);
        return occasion -> {
            try {
                return Boolean.TRUE.equals(program.eval(Names.of(occasion)));
            } catch (CelEvaluationException unknown) {
                return false;
            }
        };
    }

    /** One placeholder's inside. */
    static CelRuntime.Program placeholder(Section section, String key, String inside) {
        CelAbstractSyntaxTree checked = checked(section, key, inside);
        if (!PRINTABLE.contains(bare(checked.getResultType()).kind())) {
            throw section.wrong(
                    key,
                    "the placeholder {{%s}} is a %s."
                            .formatted(inside, checked.getResultType().name()),
                    "Use a text or a number.");
        }
        return program(section, key, checked);
    }

    private static CelType bare(CelType type) {
        return type instanceof dev.cel.common.types.NullableType nullable ? nullable.targetType() : type;
    }

    private static CelAbstractSyntaxTree checked(Section section, String key, String expression) {
        CelValidationResult result = COMPILER.compile(expression);
        try {
            return result.getAst();
        } catch (CelValidationException wrong) {
            var issue = wrong.getErrors().getFirst();
            String reason = issue.getMessage().replaceAll(" \\((in container|candidates:).*", "");
            boolean unknown = reason.startsWith("undeclared reference");
            throw section.wrong(
                    key,
                    "'%s' of '%s' cannot be read at column %d: %s."
                            .formatted(
                                    key,
                                    expression.strip(),
                                    issue.getSourceLocation().getColumn() + 1,
                                    reason),
                    unknown
                            ? "Use these names: %s.".formatted(Names.list())
                            : "Write an expression such as {{composite_score}} >= 0.8.");
        }
    }

    private static CelRuntime.Program program(Section section, String key, CelAbstractSyntaxTree checked) {
        try {
            return RUNTIME.createProgram(checked);
        } catch (CelEvaluationException wrong) {
            throw section.wrong(key, "'%s' cannot be planned: %s".formatted(key, wrong.getMessage()), "Simplify it.");
        }
    }
}
