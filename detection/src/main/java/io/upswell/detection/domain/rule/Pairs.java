package io.upswell.detection.domain.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two versions of the rules find for one account, side by side. */
public final class Pairs {

    /**
     * @param rule as {@link Rule#id()}
     * @param live what the one found, {@code null} where it found nothing
     * @param draft what the other found, {@code null} where it found nothing
     */
    public record Pair(
            String rule,
            @Nullable String subject,
            @Nullable Found live,
            @Nullable Found draft) {

        public String details() {
            Found shown = draft == null ? live : draft;
            return shown == null ? "" : shown.details();
        }
    }

    private record Key(String rule, @Nullable String subject) {}

    private Pairs() {}

    /** Where at least one of the two found something, in the order of the rules. */
    public static List<Pair> of(List<ByRule> live, List<ByRule> draft) {
        Map<Key, Found> others = new LinkedHashMap<>();
        draft.forEach(one -> others.put(new Key(one.rule(), one.found().subject()), one.found()));
        List<Pair> pairs = new ArrayList<>();
        for (ByRule one : live) {
            String subject = one.found().subject();
            pairs.add(new Pair(one.rule(), subject, one.found(), others.remove(new Key(one.rule(), subject))));
        }
        others.forEach((key, found) -> pairs.add(new Pair(key.rule(), key.subject(), null, found)));
        return pairs;
    }

    /** What fired, with the rule that said so. */
    public static List<ByRule> found(List<Verdict> verdicts) {
        List<ByRule> all = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            Found found = verdict.found();
            if (found != null) {
                all.add(new ByRule(verdict.ruleId(), found));
            }
        }
        return all;
    }

    /** Of two about the same type and subject the stronger: they are one signal. */
    public static List<Found> strongest(List<ByRule> all) {
        Map<Key, Found> bySubject = new LinkedHashMap<>();
        for (ByRule one : all) {
            Found found = one.found();
            bySubject.merge(
                    new Key(found.type().key(), found.subject()), found, (a, b) -> b.strength() > a.strength() ? b : a);
        }
        return List.copyOf(bySubject.values());
    }

    /** What one rule found. */
    public record ByRule(String rule, Found found) {}
}
