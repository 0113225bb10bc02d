package io.upswell.detection.domain.text;

import io.upswell.detection.Competitor;
import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every name, alias and feature of a price book, competitors' names among them, ready to be found in texts. A capability that a product sells leads
 * to the product even where a plan has it too; one of several plans leads to the lowest of them, the nearest step.
 */
public final class Vocabulary {

    private static volatile @Nullable Vocabulary latest;

    private final PriceBook book;
    private final Map<List<String>, Term> terms = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Vocabulary(PriceBook book) {
        this.book = book;
        for (Product product : book.products()) {
            add(product.id(), product.name(), Mention.Kind.PRODUCT_NAME);
            product.aliases().forEach(alias -> add(product.id(), alias, Mention.Kind.PRODUCT_NAME));
            product.features().forEach(feature -> add(product.id(), feature, Mention.Kind.PRODUCT_FEATURE));
        }
        Comparator<Plan> lowestFirst =
                Comparator.comparing(Plan::rank, Comparator.nullsLast(Comparator.naturalOrder()));
        book.plans().stream().sorted(lowestFirst).forEach(plan -> {
            add(plan.id(), plan.name(), Mention.Kind.PLAN_NAME);
            plan.features().forEach(feature -> add(plan.id(), feature, Mention.Kind.PLAN_FEATURE));
        });
        for (Competitor competitor : book.competitors()) {
            add(competitor.id(), competitor.name(), Mention.Kind.COMPETITOR_NAME);
            competitor.aliases().forEach(alias -> add(competitor.id(), alias, Mention.Kind.COMPETITOR_NAME));
        }
    }

    /** The vocabulary of a price book; a scan asks for an equal one again and again, so the last one is kept. */
    public static Vocabulary of(PriceBook book) {
        Vocabulary last = latest;
        if (last == null || !last.book.equals(book)) {
            last = new Vocabulary(book);
            latest = last;
        }
        return last;
    }

    /** What the vendor sells, as named in the text, in its order; where terms overlap the longest counts. */
    public List<Mention> in(String text) {
        return named(text).stream()
                .filter(mention -> mention.kind() != Mention.Kind.COMPETITOR_NAME)
                .toList();
    }

    /** All that is named in the text, competitors too. */
    public List<Mention> named(String text) {
        List<Mention> found = new ArrayList<>();
        List<Words.Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            for (int n = reach(words, i); n > 0; n--) {
                Term term = terms.get(
                        words.subList(i, i + n).stream().map(Words.Word::key).toList());
                if (term != null && (!term.ambiguous() || PlanNames.meant(text, words, i, term.text()))) {
                    int start = words.get(i).start();
                    int end = words.get(i + n - 1).end();
                    found.add(new Mention(term.subject(), term.text(), term.kind(), start, end));
                    i += n - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** What a feature, name or id that the vendor sells stands for, written out in full. */
    public Optional<String> subjectOf(String name) {
        Term named = terms.get(Words.keys(name));
        Term term = named == null || named.kind() == Mention.Kind.COMPETITOR_NAME ? null : named;
        boolean known = book.product(name).isPresent() || book.plan(name).isPresent();
        return term != null ? Optional.of(term.subject()) : known ? Optional.of(name) : Optional.empty();
    }

    /** Equal for equal vocabularies, whatever else the price book says. */
    public UUID fingerprint() {
        String all = terms.values().stream()
                .map(term -> term.kind() + "\t" + term.subject() + "\t" + term.text())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private int reach(List<Words.Word> words, int from) {
        return Math.min(longest.getOrDefault(words.get(from).key(), 0), words.size() - from);
    }

    private void add(String subject, String text, Mention.Kind kind) {
        List<String> words = Words.keys(text);
        add(subject, text, kind, words);
        Spelling.others(text).forEach(other -> add(subject, text, kind, other));
    }

    private void add(String subject, String text, Mention.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            terms.merge(
                    words,
                    new Term(subject, text, kind, words.size()),
                    (old, other) -> other.kind().compareTo(old.kind()) < 0 ? other : old);
            longest.merge(words.getFirst(), words.size(), Math::max);
        }
    }

    private record Term(String subject, String text, Mention.Kind kind, int words) {

        /** A plan called Growth or Business is easily taken for the everyday word. */
        boolean ambiguous() {
            return kind == Mention.Kind.PLAN_NAME && words == 1;
        }
    }
}
