package io.upswell.frontend.security;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Programs get their token here. */
@Controller
class ApiTokenGraphql {

    private final ApiTokens tokens;

    ApiTokenGraphql(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record ApiToken(UUID id, String name, String token) {}

    @MutationMapping
    ApiToken createApiToken(@Argument String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal.BadRequest("name: give the token a name of 1 to 100 characters.");
        }
        UUID id = UUID.randomUUID();
        return new ApiToken(id, name, tokens.create(id, Viewer.current().username(), name));
    }

    @MutationMapping
    boolean revokeApiToken(@Argument UUID id) {
        if (!tokens.revoke(id, Viewer.current().username())) {
            throw new Refusal.NotFound("API token", id);
        }
        return true;
    }
}
