package io.upswell.detection.adapter.cel;

import io.upswell.detection.domain.rule.MissingFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one evaluation read, and what it missed last. */
final class Notes {

    private static final int DECIMALS = 2;

    private final Map<String, Object> read = new LinkedHashMap<>();
    private @Nullable MissingFact missing;

    void read(String path, Object value) {
        read.put(path, value instanceof Double number ? shown(number) : value);
    }

    void missing(MissingFact fact) {
        missing = fact;
    }

    /** Until now, in the order of reading. */
    Map<String, Object> read() {
        return new LinkedHashMap<>(read);
    }

    @Nullable
    MissingFact missing() {
        return missing;
    }

    /** With two decimals at most. */
    static BigDecimal shown(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
