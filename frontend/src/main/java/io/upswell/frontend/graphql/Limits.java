package io.upswell.frontend.graphql;

import graphql.GraphQLError;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** How much one query may ask, and a code for what is refused before it runs. */
@Configuration(proxyBeanMethods = false)
class Limits {

    /** Deep enough for the introspection query of the usual tools. */
    private static final int DEPTH = 16;

    private static final int FIELDS = 1_000;

    @Bean
    MaxQueryDepthInstrumentation maxDepth() {
        return new MaxQueryDepthInstrumentation(DEPTH);
    }

    @Bean
    MaxQueryComplexityInstrumentation maxFields() {
        return new MaxQueryComplexityInstrumentation(FIELDS);
    }

    /** Whatever has no code yet was refused by the GraphQL engine: the query itself is wrong. */
    @Bean
    WebGraphQlInterceptor codes() {
        return (request, chain) -> chain.next(request).map(response -> {
            List<GraphQLError> errors = response.getExecutionResult().getErrors();
            if (errors.stream().allMatch(Limits::coded)) {
                return response;
            }
            return response.transform(
                    changed -> changed.errors(errors.stream().map(Limits::code).toList()));
        });
    }

    private static boolean coded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError code(GraphQLError error) {
        if (coded(error)) {
            return error;
        }
        Map<String, Object> extensions =
                new HashMap<>(error.getExtensions() == null ? Map.of() : error.getExtensions());
        extensions.put("code", "BAD_REQUEST");
        return GraphQLError.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .extensions(extensions)
                .build();
    }
}
