package io.upswell.frontend.story;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Slack that keeps what it delivers, and fails in every way it can: before a delivery and after it, with an answer
 * and without.
 */
final class FlakySlack implements ResponseTransformerV2, AutoCloseable {

    /** Longer than the client under test waits. */
    private static final long SILENCE_MILLIS = 1_600;

    private final WireMockServer server;
    private final int period;
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger stamps = new AtomicInteger();
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();

    record Delivered(String channel, String ts, String metadata) {}

    /** @param period so many posts have one fault of each kind among them */
    FlakySlack(int period) {
        this.period = period;
        this.server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(this));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    String url() {
        return server.baseUrl() + "/api/";
    }

    int faults() {
        return faults.get();
    }

    int deliveries() {
        return delivered.size();
    }

    /** How often each message arrived, by what it is known by. */
    Map<String, Long> arrivals() {
        return delivered.stream()
                .collect(groupingBy(
                        message -> message.metadata().replaceAll(".*\"message_id\":\"([^\"]+)\".*", "$1"),
                        ConcurrentHashMap::new,
                        Collectors.counting()));
    }

    @Override
    public String getName() {
        return "flaky-slack";
    }

    @Override
    public Response transform(Response nothing, ServeEvent event) {
        Map<String, String> form = form(event.getRequest().getBodyAsString());
        String method = event.getRequest().getUrl().replaceAll(".*/", "");
        return switch (method) {
            case "users.lookupByEmail" -> answer(",\"user\":{\"id\":\"U-%s\"}".formatted(form.get("email")));
            case "conversations.open" -> answer(",\"channel\":{\"id\":\"D-%s\"}".formatted(form.get("users")));
            case "conversations.history" -> answer(",\"messages\":[%s]".formatted(history(form.get("channel"))));
            case "chat.postMessage" -> post(form);
            case "chat.update" ->
                answer(",\"channel\":\"%s\",\"ts\":\"%s\"".formatted(form.get("channel"), form.get("ts")));
            default -> json(200, "{\"ok\":false,\"error\":\"unknown_method\"}").build();
        };
    }

    private Response post(Map<String, String> form) {
        int fault = posts.getAndIncrement() % period;
        if (fault < 6) {
            faults.incrementAndGet();
        }
        return switch (fault) {
            case 0 ->
                json(429, "")
                        .headers(new HttpHeaders(new HttpHeader("Retry-After", "1")))
                        .build();
            case 1 -> json(500, "").build();
            case 2 -> json(200, "{\"ok\":false,\"error\":\"invalid_auth\"}").build();
            case 3 ->
                json(200, "{\"ok\":false,\"error\":\"channel_not_found\"}").build();
            case 4 -> {
                deliver(form);
                yield json(500, "").build();
            }
            case 5 -> {
                deliver(form);
                yield json(200, "{\"ok\":true}")
                        .incrementInitialDelay(SILENCE_MILLIS)
                        .build();
            }
            default -> {
                Delivered message = deliver(form);
                yield answer(",\"channel\":\"%s\",\"ts\":\"%s\"".formatted(message.channel(), message.ts()));
            }
        };
    }

    private Delivered deliver(Map<String, String> form) {
        var message = new Delivered(
                "D-" + form.get("channel"),
                "1769677200.%06d".formatted(stamps.incrementAndGet()),
                String.valueOf(form.get("metadata")));
        delivered.add(message);
        return message;
    }

    private String history(String channel) {
        return delivered.stream()
                .filter(message -> message.channel().equals(channel))
                .map(message -> "{\"type\":\"message\",\"ts\":\"%s\",\"text\":\"x\",\"metadata\":%s}"
                        .formatted(message.ts(), message.metadata()))
                .collect(joining(","));
    }

    private static Response answer(String more) {
        return json(200, "{\"ok\":true%s}".formatted(more)).build();
    }

    private static Response.Builder json(int status, String body) {
        return Response.response()
                .status(status)
                .headers(new HttpHeaders(new HttpHeader("Content-Type", "application/json")))
                .body(body);
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
