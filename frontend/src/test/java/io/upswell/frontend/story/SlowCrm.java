package io.upswell.frontend.story;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A CRM that makes its first record at once and says so much later, and whose search never finds it. */
abstract class SlowCrm implements ResponseTransformerV2, AutoCloseable {

    protected static final JsonMapper JSON = new JsonMapper();

    private static final long SILENCE_MILLIS = 10_000;

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(this));
    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<String, String> records = new ConcurrentHashMap<>();

    SlowCrm() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    String url() {
        return server.baseUrl();
    }

    /** What Upswell is told of it at its start. */
    abstract List<String> settings();

    /** How often a record was to be made. */
    int attempts() {
        return attempts.get();
    }

    /** Ids of the records by the opportunity's id. */
    Map<String, String> records() {
        return records;
    }

    /** @return the record that was there, or {@code null} when {@code id} is its id now */
    protected String keep(String unique, String id) {
        return records.putIfAbsent(unique, id);
    }

    /** Counts an attempt: the answer to the first one comes too late. */
    protected Response.Builder attempted(Response.Builder answer) {
        return answer.incrementInitialDelay(attempts.getAndIncrement() == 0 ? SILENCE_MILLIS : 0);
    }

    protected static Response.Builder json(int status, String body) {
        return Response.response()
                .status(status)
                .headers(new HttpHeaders(new HttpHeader("Content-Type", "application/json")))
                .body(body);
    }

    @Override
    public String getName() {
        return "slow-crm";
    }

    @Override
    public void close() {
        server.stop();
    }
}
