package io.upswell.frontend.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A condition plain enough for a form: comparisons of one fact with one value, all of which have to hold. */
record Simple(List<Term> terms) {

    static final List<String> OPERATORS = List.of(">", ">=", "<", "<=", "==", "!=");
    private static final Map<String, String> IN_WORDS = Map.of(
            ">", "is above", ">=", "is at least", "<", "is below", "<=", "is at most", "==", "is", "!=", "is not");
    private static final Pattern TERM = Pattern.compile(
            "\\s*([\\w.]+(?:\\('[^']*'\\))?(?:\\.\\w+)?)\\s*(>=|<=|==|!=|>|<)\\s*('[^']*'|-?[\\w.]+)\\s*");

    /** Such as {@code usage('api_calls').ratio}, {@code >}, {@code 0.7}. */
    record Term(String fact, String operator, String value) {}

    /** Empty for what only CEL can say. */
    static Optional<Simple> of(String condition) {
        List<Term> terms = new ArrayList<>();
        for (String part : condition.split("&&")) {
            Matcher term = TERM.matcher(part);
            if (!term.matches()) {
                return Optional.empty();
            }
            terms.add(new Term(term.group(1), term.group(2), term.group(3)));
        }
        return Optional.of(new Simple(List.copyOf(terms)));
    }

    Simple with(int index, Term term) {
        List<Term> changed = new ArrayList<>(terms);
        changed.set(index, term);
        return new Simple(changed);
    }

    Simple without(int index) {
        List<Term> fewer = new ArrayList<>(terms);
        fewer.remove(index);
        return new Simple(fewer);
    }

    Simple and(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new Simple(more);
    }

    String condition() {
        return terms.stream()
                .map(term -> "%s %s %s".formatted(term.fact(), term.operator(), term.value()))
                .collect(Collectors.joining("\n  && "));
    }

    /** Such as "usage('api_calls').ratio is above 0.7 and seats.free is below 3". */
    String words() {
        return terms.stream()
                .map(term -> "%s %s %s".formatted(term.fact(), IN_WORDS.get(term.operator()), term.value()))
                .collect(Collectors.joining(" and "));
    }
}
