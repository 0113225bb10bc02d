package io.upswell.saleshandoff.adapter.salesforce;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where reading changes goes on. In the middle: behind a modification stamp and, among those of the same stamp, behind an
 * id. At the end: from the stamp on, because a stamp is a second long and more may come in it.
 */
final class SalesforceCursor {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS[XXX][XX][X]");

    private SalesforceCursor() {}

    static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        String[] parts = cursor.split(" ", 2);
        if (parts.length == 1) {
            return " AND SystemModstamp >= " + cursor;
        }
        return " AND (SystemModstamp > %1$s OR (SystemModstamp = %1$s AND Id > %2$s))"
                .formatted(parts[0], Soql.list(List.of(parts[1])));
    }

    static String of(JsonNode record, boolean more) {
        String stamp =
                STAMP.format(instant(record.path("SystemModstamp").asString()).atOffset(ZoneOffset.UTC));
        return more ? stamp + " " + record.path("Id").asString() : stamp;
    }

    static String orStart(@Nullable String cursor) {
        return cursor == null ? "" : cursor;
    }

    /** Salesforce writes {@code +0000} where others write {@code Z}. */
    static Instant instant(String stamp) {
        return READ.parse(stamp, Instant::from);
    }
}
