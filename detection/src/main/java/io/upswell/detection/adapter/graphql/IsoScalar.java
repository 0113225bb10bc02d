package io.upswell.detection.adapter.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code DateTime} as {@link Instant} and {@code Date} as {@link LocalDate}. The ready-made ones know only times with
 * an offset, and take 30 February for the 28th.
 */
final class IsoScalar<T> implements Coercing<T, String> {

    static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "ISO-8601 with offset",
            "a date and time with offset, such as 2026-01-29T10:00:00Z",
            text -> OffsetDateTime.parse(text).toInstant());

    static final GraphQLScalarType DATE =
            scalar("Date", "ISO-8601 calendar day", "a calendar day, such as 2026-01-29", LocalDate::parse);

    private final String expected;
    private final Function<String, T> parser;

    private IsoScalar(String expected, Function<String, T> parser) {
        this.expected = expected;
        this.parser = parser;
    }

    private static <T> GraphQLScalarType scalar(
            String name, String description, String expected, Function<String, T> parser) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new IsoScalar<>(expected, parser))
                .build();
    }

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return result.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return parser.apply(String.valueOf(input));
        } catch (DateTimeException wrong) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(refusal(input))
                    .cause(wrong)
                    .build();
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = input instanceof StringValue string ? string.getValue() : null;
        if (text != null) {
            try {
                return parser.apply(text);
            } catch (DateTimeException wrong) {
                throw refused(text, wrong);
            }
        }
        throw refused(input, null);
    }

    private CoercingParseLiteralException refused(Object input, @Nullable Throwable cause) {
        return CoercingParseLiteralException.newCoercingParseLiteralException()
                .message(refusal(input))
                .cause(cause)
                .build();
    }

    private String refusal(Object input) {
        return "'%s' is not %s, written as a string".formatted(input, expected);
    }
}
