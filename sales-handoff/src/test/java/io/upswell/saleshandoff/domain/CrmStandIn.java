package io.upswell.saleshandoff.domain;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CRM that behaves as its public documentation says, with records of its own and with faults on demand. */
public abstract class CrmStandIn implements ResponseDefinitionTransformerV2, AutoCloseable {

    protected static final JsonMapper JSON = JsonMapper.shared();

    private final WireMockServer server;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private volatile int delay;

    /** @param applied whether the call takes effect although its caller does not hear so */
    private record Fault(String urlPart, Answer answer, int delay, boolean applied) {}

    protected record Answer(int status, Object body, Map<String, String> headers) {
        public Answer {}

        public Answer(int status, Object body) {
            this(status, body, Map.of());
        }
    }

    protected CrmStandIn() {
        server = new WireMockServer(options().dynamicPort().extensions(this));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
    }

    public String url() {
        return server.baseUrl();
    }

    public int port() {
        return server.port();
    }

    /** The next call whose address, ended by a dollar sign, holds {@code urlPart} takes effect, but its answer comes late. */
    public void late(String urlPart, Duration by) {
        faults.add(new Fault(urlPart, new Answer(200, ""), (int) by.toMillis(), true));
    }

    public void fail(String urlPart, int status, Object body, Map<String, String> headers) {
        faults.add(new Fault(urlPart, new Answer(status, body, headers), 0, false));
    }

    /** From now on every call takes this long. */
    public void slow(Duration by) {
        delay = (int) by.toMillis();
    }

    public int calls() {
        return server.getAllServeEvents().size();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        Fault fault = fault(request.getUrl());
        Answer answer = fault == null || fault.applied() ? answer(request) : fault.answer();
        var response = new ResponseDefinitionBuilder()
                .withStatus(answer.status())
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(answer.body() instanceof String text ? text : JSON.writeValueAsString(answer.body()))
                .withFixedDelay(fault == null ? delay : fault.delay());
        answer.headers().forEach(response::withHeader);
        return response.build();
    }

    private synchronized Fault fault(String url) {
        return faults.isEmpty() || !(url + "$").contains(faults.peek().urlPart()) ? null : faults.poll();
    }

    protected abstract Answer answer(Request request);

    protected static boolean is(Request request, RequestMethod method, String pathStart) {
        return request.getMethod().equals(method) && path(request).startsWith(pathStart);
    }

    protected static String path(Request request) {
        return request.getUrl().replaceFirst("\\?.*", "");
    }

    protected static String query(Request request, String name) {
        return URLDecoder.decode(
                request.getUrl().replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    protected static JsonNode body(Request request) {
        return JSON.readTree(request.getBodyAsString());
    }

    @Override
    public String getName() {
        return "crm";
    }

    @Override
    public void close() {
        server.stop();
    }
}
