package io.upswell.frontend.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL subscription of a program: by server-sent events, or by the graphql-transport-ws protocol. */
final class Subscription implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuffer heard = new StringBuffer();

    private Subscription() {}

    static Subscription byEventStream(Client client, String query) {
        var subscription = new Subscription();
        var request = HttpRequest.newBuilder(URI.create(client.base() + "/graphql"))
                .header("Authorization", credentials(client))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
                .build();
        subscription
                .http
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(subscription.heard::append));
        return subscription;
    }

    static Subscription byWebSocket(Client client, String query) {
        var subscription = new Subscription();
        var acknowledged = new CompletableFuture<Void>();
        WebSocket socket = open(client, subscription.http, new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                subscription.heard.append(data);
                if (subscription.heard.indexOf("connection_ack") >= 0) {
                    acknowledged.complete(null);
                }
                return WebSocket.Listener.super.onText(from, data, last);
            }
        });
        socket.sendText(INIT, true).join();
        acknowledged.orTimeout(30, TimeUnit.SECONDS).join();
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query))),
                        true)
                .join();
        return subscription;
    }

    /** The status that a handshake is answered with. */
    static int handshake(Client client) {
        try (var http = HttpClient.newHttpClient()) {
            open(client, http, new WebSocket.Listener() {}).abort();
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : -1;
        }
    }

    private static WebSocket open(Client client, HttpClient http, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Authorization", credentials(client))
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(client.base().replaceFirst("http", "ws") + "/graphql"), listener)
                .join();
    }

    private static String credentials(Client client) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((client.username() + ":" + client.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that came so far. */
    String heard() {
        return heard.toString();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
