package io.upswell.detection.adapter.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks OpenAI's protocol and says what a test wants. */
public final class ModelStandIn {

    public static final String KEY = "sk-stand-in-4711";

    private static final String PATH = "/v1/chat/completions";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public ModelStandIn() {
        server.start();
    }

    public String baseUrl() {
        return server.baseUrl() + "/v1";
    }

    public void says(String text) {
        answers(completion(text));
    }

    /** The headers come at once, the rest in pieces. */
    void trickles(String text, Duration over) {
        answers(completion(text).withChunkedDribbleDelay(20, (int) over.toMillis()));
    }

    void stalls(Duration delay) {
        answers(completion("late").withFixedDelay((int) delay.toMillis()));
    }

    public void refuses(int status) {
        answers(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"message\":\"Wrong API key provided: %s\"}}".formatted(KEY)));
    }

    public List<LoggedRequest> asked() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH)));
    }

    public void forget() {
        server.resetAll();
    }

    public void stop() {
        server.stop();
    }

    private void answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(PATH).willReturn(response));
    }

    private static ResponseDefinitionBuilder completion(String text) {
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        "chatcmpl-1",
                        "object",
                        "chat.completion",
                        "created",
                        1769677200,
                        "model",
                        "small",
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", text)))));
        return okJson(json);
    }
}
