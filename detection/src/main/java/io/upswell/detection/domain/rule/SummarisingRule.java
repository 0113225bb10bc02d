package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.AccountFacts;
import java.util.List;

/**
 * A rule in two steps: what the facts add up to, which takes its time, and what to say of it, which is a few comparisons.
 * Words are found only for those who ask ({@link Verdict#evaluation()}).
 *
 * @param <S> what the facts add up to: immutable, and all that the judgement needs
 */
public interface SummarisingRule<S> extends Rule {

    S summarise(AccountFacts facts);

    /** One verdict for each subject looked at, at least one; no two about the same subject. */
    List<Verdict> judged(S summary);

    @Override
    default List<Verdict> judge(AccountFacts facts) {
        return judged(summarise(facts));
    }
}
