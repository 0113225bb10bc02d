package io.upswell.detection.domain;

import java.util.Locale;
import java.util.Set;

/** What people read for a metric that no fact names. */
public final class MetricNames {

    private static final Set<String> ACRONYMS =
            Set.of("ai", "api", "cpu", "csv", "gb", "gpu", "http", "id", "mb", "pdf", "sms", "sql", "sso", "tb", "url");

    private MetricNames() {}

    /** {@code api_calls} as "API calls". */
    public static String of(String metric) {
        StringBuilder name = new StringBuilder();
        for (String word : metric.trim().split("[_\\-.\\s]+")) {
            if (word.isEmpty()) {
                continue;
            }
            boolean first = name.isEmpty();
            name.append(first ? "" : " ");
            if (ACRONYMS.contains(word.toLowerCase(Locale.ROOT))) {
                name.append(word.toUpperCase(Locale.ROOT));
            } else if (first) {
                name.append(Character.toTitleCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                name.append(word);
            }
        }
        return name.isEmpty() ? metric : name.toString();
    }
}
