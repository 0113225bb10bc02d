package io.upswell.frontend.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.upswell.detection.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** What went wrong, as a message one can act on and {@code extensions.code}. */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Refusal refusal -> error(environment, code(refusal), refusal.getMessage());
            case BindException wrong -> error(environment, "BAD_REQUEST", bindingMessage(wrong));
            default -> {
                UUID reference = UUID.randomUUID();
                log.error(
                        "GraphQL {} failed, reference {}",
                        environment.getExecutionStepInfo().getPath(),
                        reference,
                        failure);
                yield error(
                        environment,
                        "INTERNAL_ERROR",
                        "This failed on our side; the log has it under %s.".formatted(reference));
            }
        };
    }

    private static String code(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadRequest ignored -> "BAD_REQUEST";
            case Refusal.Unauthenticated ignored -> "UNAUTHENTICATED";
            case Refusal.Forbidden ignored -> "FORBIDDEN";
            case Refusal.NotFound ignored -> "NOT_FOUND";
            case Refusal.Conflict ignored -> "CONFLICT";
            default -> "BAD_REQUEST";
        };
    }

    private static String bindingMessage(BindException wrong) {
        return Optional.ofNullable(wrong.getFieldError())
                .map(field ->
                        "%s: '%s' is not a value it can have.".formatted(field.getField(), field.getRejectedValue()))
                .orElse("An argument cannot be read.");
    }

    private static GraphQLError error(DataFetchingEnvironment environment, String code, @Nullable String message) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", message == null ? code : message)
                .extensions(Map.of("code", code))
                .build();
    }
}
