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
import java.time.OffsetDateTime;
import java.util.Locale;

/** The scalar {@code DateTime} as {@link Instant}; the ready-made one knows only times with an offset. */
final class InstantScalar implements Coercing<Instant, String> {

    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("ISO-8601 with offset")
            .coercing(new InstantScalar())
            .build();

    private InstantScalar() {}

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return result.toString();
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return OffsetDateTime.parse(String.valueOf(input)).toInstant();
        } catch (DateTimeException wrong) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message("'%s' is not a date and time with offset, such as 2026-01-29T10:00:00Z".formatted(input))
                    .cause(wrong)
                    .build();
        }
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null) {
            try {
                return parseValue(text.getValue(), context, locale);
            } catch (CoercingParseValueException wrong) {
                throw CoercingParseLiteralException.newCoercingParseLiteralException()
                        .message(wrong.getMessage())
                        .cause(wrong)
                        .build();
            }
        }
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
                .message("A DateTime is written as a string, such as \"2026-01-29T10:00:00Z\"")
                .build();
    }
}
