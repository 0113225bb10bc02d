package io.upswell.detection.adapter.yaml;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.upswell.detection.Occasion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with placeholders, such as {@code Explore expansion: {{customer.name}}}. */
final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    /** A piece of the text; {@code null} where the account's facts do not know it. */
    private interface Piece extends Function<Occasion, @Nullable String> {}

    private Texts() {}

    /** Complete for everybody: what is not known reads "unknown". */
    static Function<Occasion, String> title(Section section, String key) {
        List<Piece> pieces = pieces(section, key);
        return occasion -> {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                String part = piece.apply(occasion);
                text.append(part == null ? "unknown" : part);
            }
            return text.toString();
        };
    }

    /** {@code null} where a placeholder is not known. */
    static Function<Occasion, @Nullable String> recipient(Section section, String key) {
        List<Piece> pieces = pieces(section, key);
        return occasion -> {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                String part = piece.apply(occasion);
                if (part == null) {
                    return null;
                }
                text.append(part);
            }
            return text.toString();
        };
    }

    private static List<Piece> pieces(Section section, String key) {
        String text = section.text(key);
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            pieces.add(literal(section, key, text.substring(end, matcher.start())));
            pieces.add(placeholder(Expressions.placeholder(section, key, matcher.group(1))));
            end = matcher.end();
        }
        pieces.add(literal(section, key, text.substring(end)));
        return pieces;
    }

    private static Piece literal(Section section, String key, String text) {
        if (text.contains("{{") || text.contains("}}")) {
            throw section.wrong(
                    key, "'%s' has a placeholder without its other braces.".formatted(key), "Write {{name}}.");
        }
        return occasion -> text;
    }

    private static Piece placeholder(CelRuntime.Program program) {
        return occasion -> {
            try {
                Object value = program.eval(Names.of(occasion));
                return value instanceof NullValue ? null : read(value);
            } catch (CelEvaluationException unknown) {
                return null;
            }
        };
    }

    /** Numbers with two decimals at most. */
    private static String read(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
