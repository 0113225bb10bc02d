package io.upswell.detection.adapter.cel;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.FactSheet;
import io.upswell.detection.domain.rule.MissingFact;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Expressions put to the facts of one account; those of one rule share what was read. */
final class Asking {

    private final Notes notes = new Notes();
    private final Map<String, Object> variables = new HashMap<>();
    private final Map<String, Facts<?>> usage = new HashMap<>();
    private final CelLateFunctionBindings functions;

    Asking(FactSheet sheet) {
        Shapes.OF_ACCOUNT.forEach(shape -> variables.put(shape.name(), new Facts<>(shape.name(), shape, sheet, notes)));
        functions = CelLateFunctionBindings.from(
                CelFunctionBinding.from("usage_string", String.class, metric -> usage(metric, sheet)),
                CelFunctionBinding.from(
                        "findings_string", String.class, type -> counted("findings", type, sheet.findings(type(type)))),
                CelFunctionBinding.from(
                        "visits_string", String.class, feature -> counted("visits", feature, sheet.visits(feature))),
                CelFunctionBinding.from("users_of_string", String.class, name -> usersOf(name, sheet)));
    }

    Notes notes() {
        return notes;
    }

    /** @throws MissingFact also for what cannot be computed, such as a division by nought */
    Object eval(CelRuntime.Program program) {
        try {
            return program.eval(variables, functions);
        } catch (CelEvaluationException failed) {
            throw reason(failed);
        }
    }

    private MissingFact reason(CelEvaluationException failed) {
        MissingFact missing = notes.missing();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingFact itself) {
                return itself;
            }
            if (cause instanceof CelAttributeNotFoundException && missing != null) {
                return missing;
            }
        }
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        return new MissingFact("its condition cannot be computed: " + cause.getMessage());
    }

    private Object usage(String metric, FactSheet sheet) {
        return usage.computeIfAbsent(
                metric, name -> new Facts<>("usage('%s')".formatted(name), Shapes.USAGE, sheet.usage(name), notes));
    }

    private long usersOf(String department, FactSheet sheet) {
        return counted("users_of", department, sheet.activeUsersOf(department));
    }

    private long counted(String function, String argument, long count) {
        notes.read("%s('%s')".formatted(function, argument), count);
        return count;
    }

    private static SignalType type(String key) {
        return SignalType.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
