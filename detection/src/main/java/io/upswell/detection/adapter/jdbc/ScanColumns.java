package io.upswell.detection.adapter.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

/** Values in the form in which the driver takes them; arrays of ids and instants go as texts and are cast in SQL. */
final class ScanColumns {

    private ScanColumns() {}

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
