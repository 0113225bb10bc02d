package io.upswell.detection.adapter.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which accounts' facts to read, and as of when.
 *
 * @param condition on the column that each query names {@code %s}
 * @param low the first account, or all of them
 * @param high the last account, or unused
 */
record FactScope(String condition, Object low, Object high, Instant asOf) {

    static FactScope range(String first, String last, Instant asOf) {
        return new FactScope("%s between :low and :high", first, last, asOf);
    }

    static FactScope of(Collection<String> accounts, Instant asOf) {
        return new FactScope("%s = any(:low)", accounts.toArray(String[]::new), "", asOf);
    }

    /**
     * A query whose {@code {scope}} becomes the condition on {@code column}.
     *
     * @param sql may use the parameters {@code asOf} and those of the scope
     */
    JdbcClient.StatementSpec query(JdbcClient jdbc, String column, String sql) {
        return jdbc.sql(sql.replace("{scope}", condition.formatted(column)))
                .param("low", low)
                .param("high", high)
                .param("asOf", timestamp(asOf));
    }

    /** PostgreSQL keeps microseconds and rounds up what is finer. */
    static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
