package io.upswell.frontend.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Segment's SDKs send their write key as a username without a password: here that is an API token. */
class TrackingTests extends RunningUpswell {

    private static final String GROUP = """
            {"batch":[{"type":"group","messageId":"tracked-1","groupId":"tracked","traits":{"name":"Tracked Ltd"}}]}""";

    @Test
    void anApiTokenIsAWriteKey() {
        String token = admin().data("mutation { createApiToken(name: \"segment\") { token } }")
                .get("createApiToken")
                .get("token")
                .asString();
        var answer = admin().as(token, "").post("/v1/batch", "application/json", GROUP);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"success\":true", "\"accepted\":1");
        assertThat(admin().data("{ account(id: \"tracked\") { name } }")
                        .get("account")
                        .get("name")
                        .asString())
                .isEqualTo("Tracked Ltd");
    }

    @Test
    void aWrongWriteKeyIsNone() {
        assertThat(admin().as("upw_wrong", "")
                        .post("/v1/batch", "application/json", GROUP)
                        .statusCode())
                .isEqualTo(401);
    }
}
