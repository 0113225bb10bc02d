package io.upswell.frontend.story;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A HubSpot that makes its first deal at once and says so much later, and whose search index never catches up. */
final class SlowHubSpot implements ResponseTransformerV2, AutoCloseable {

    private static final String DEALS = "/crm/v3/objects/deals";
    private static final long SILENCE_MILLIS = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(this));
    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<String, String> deals = new ConcurrentHashMap<>();

    SlowHubSpot() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    String url() {
        return server.baseUrl();
    }

    /** How often a deal was to be made. */
    int attempts() {
        return attempts.get();
    }

    /** Ids of the deals by their unique property. */
    Map<String, String> deals() {
        return deals;
    }

    @Override
    public String getName() {
        return "slow-hubspot";
    }

    @Override
    public Response transform(Response nothing, ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("\\?.*", "");
        if (path.endsWith("/search")) {
            return json(200, "{\"total\":0,\"results\":[]}").build();
        }
        if (path.equals(DEALS) && request.getMethod().equals(RequestMethod.POST)) {
            return make(JSON.readTree(request.getBodyAsString())
                    .path("properties")
                    .path("upswell_id")
                    .asString());
        }
        String id = deals.get(path.substring(path.lastIndexOf('/') + 1));
        return id == null || !request.getUrl().endsWith("?idProperty=upswell_id")
                ? json(404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\",\"message\":\"not found\"}")
                        .build()
                : deal(200, id).build();
    }

    private Response make(String unique) {
        boolean first = attempts.getAndIncrement() == 0;
        String id = Integer.toString(7_000 + attempts.get());
        String known = deals.putIfAbsent(unique, id);
        if (known != null) {
            return json(400, """
                            {"status":"error","category":"VALIDATION_ERROR","message":"Property values were not valid",
                             "correlationId":"aeb5f871-7f07-4993-9211-075dc63e7cbf",
                             "errors":[{"code":"CONFLICTING_UNIQUE_VALUE","message":"%s already has that value."}]}""".formatted(known)).build();
        }
        return deal(201, id).incrementInitialDelay(first ? SILENCE_MILLIS : 0).build();
    }

    private static Response.Builder deal(int status, String id) {
        return json(status, "{\"id\":\"%s\",\"properties\":{},\"archived\":false}".formatted(id));
    }

    private static Response.Builder json(int status, String body) {
        return Response.response()
                .status(status)
                .headers(new HttpHeaders(new HttpHeader("Content-Type", "application/json")))
                .body(body);
    }

    @Override
    public void close() {
        server.stop();
    }
}
