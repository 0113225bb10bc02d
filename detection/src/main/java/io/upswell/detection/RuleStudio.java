package io.upswell.detection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where managers and administrators change the rules: as drafts that are tested, previewed and run in shadow before one
 * goes live. Everybody else is refused with {@link Refusal.Forbidden}.
 */
public interface RuleStudio {

    /** Newest first, the shipped one last. */
    List<RuleVersion> versions();

    Optional<RuleVersion> version(int number);

    /** The one that the next scan uses. */
    RuleVersion live();

    /** Says what is wrong with a condition, as it is typed. */
    RuleCheck check(String condition);

    /** What is wrong with the own rules of a draft; empty when it can be saved. */
    List<RuleProblem> problems(OwnRule rule);

    /**
     * Keeps a draft.
     *
     * @throws Refusal.BadRequest when a value or rule in it is wrong, with the place
     * @throws Refusal.Conflict when somebody else changed it, or it was live already
     */
    RuleVersion save(Draft draft);

    /** Field by field; what does not differ is left out. */
    List<RuleChange> changes(RuleSet from, RuleSet to);

    /** What the rules say of the given facts. */
    List<RuleTest.Result> test(RuleSet rules, List<RuleTest> tests);

    /**
     * Who it finds today beside the live version.
     *
     * @param rule the key of a built-in rule's type or an own rule's id; {@code null} for all
     * @throws Refusal.BadRequest when an own rule in it is wrong, with the place
     */
    default RulePreview preview(RuleSet rules, @Nullable String rule) {
        return preview(rules, rule, (accounts, all) -> true).orElseThrow();
    }

    /**
     * The same for somebody who waits and may change their mind.
     *
     * @return empty when it was given up
     */
    Optional<RulePreview> preview(RuleSet rules, @Nullable String rule, Watcher watcher);

    /**
     * Makes a draft the live version: the next scan uses it.
     *
     * @param revision that was looked at
     * @param live the version that was live when it was decided
     * @throws Refusal.Conflict when a test fails, or either has changed meanwhile
     */
    RuleVersion activate(int number, int revision, int live);

    /**
     * Makes a version live again that was so before.
     *
     * @throws Refusal.Conflict when it never was, or another one went live meanwhile
     */
    RuleVersion revert(int number, int live);

    /** Lets a draft run silently beside the live version from the next scan on; one at a time, a new one replaces it. */
    RuleVersion startShadow(int number);

    /** What it found is kept. */
    void stopShadow();

    /**
     * What the draft that runs in shadow, or did last, found beside the live version.
     *
     * @param number {@code null} for the latest
     */
    Optional<ShadowComparison> shadow(@Nullable Integer number);

    /** Hears now and then how far a preview is. */
    @FunctionalInterface
    interface Watcher {

        /**
         * @param accounts looked at so far
         * @param all to look at
         * @return {@code false} to give the preview up
         */
        boolean stillWanted(int accounts, int all);
    }

    /**
     * A draft as somebody edits it.
     *
     * @param revision that the edit began from; 0 for a new one
     * @param base the version that it began from
     * @param rules its version is 0 for a new one
     */
    record Draft(
            int revision,
            int base,
            RuleSet rules,
            List<RuleTest> tests,
            @Nullable String note) {}
}
