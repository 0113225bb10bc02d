package io.upswell.detection;

import io.upswell.detection.FactIntake.Receipt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;

/** Sends facts as an administrator. */
public record FactUploads(FactIntake intake, JdbcClient jdbc) {

    public static final String[] TABLES = {
        "plan",
        "product",
        "competitor",
        "metric",
        "account",
        "app_user",
        "feature_visit",
        "conversation",
        "manual_identification",
        "usage_series",
        "usage_point"
    };

    public Receipt send(String lines) {
        return send(null, lines);
    }

    public Receipt send(@Nullable Instant arrivedAt, String lines) {
        return As.ADMIN.call(() -> {
            try {
                var bytes = lines.getBytes(StandardCharsets.UTF_8);
                return intake.take(new ByteArrayInputStream(bytes), arrivedAt, false);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    public void forgetAll() {
        jdbc.sql("truncate detection." + String.join(", detection.", TABLES)).update();
    }

    /** All rows of all fact tables, as text. */
    public String everything() {
        var all = new StringBuilder();
        for (String table : TABLES) {
            all.append(table).append('\n');
            jdbc.sql("select cast(t as text) from detection.%s t order by 1".formatted(table))
                    .query((row, n) -> row.getString(1))
                    .list()
                    .forEach(row -> all.append("  ").append(row).append('\n'));
        }
        return all.toString();
    }
}
