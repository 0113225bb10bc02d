package io.upswell.saleshandoff.adapter.salesforce;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values in a SOQL query. */
final class Soql {

    private Soql() {}

    /** Quoted, so that no value can end its string. */
    static String list(Collection<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'")
                .collect(Collectors.joining(", "));
    }
}
