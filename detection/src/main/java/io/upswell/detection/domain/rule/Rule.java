package io.upswell.detection.domain.rule;

import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.util.List;

/**
 * Finds one type of signal. A pure function of the facts: the same facts give the same verdicts, on any thread, and it
 * looks at no clock. What is missing is said ({@code NOT_EVALUABLE}), never defaulted.
 */
public interface Rule {

    SignalType type();

    /** The key of the type for a built-in rule. */
    default String id() {
        return type().key();
    }

    /** One verdict for each subject looked at, at least one; no two about the same subject. */
    List<Verdict> judge(AccountFacts facts);
}
