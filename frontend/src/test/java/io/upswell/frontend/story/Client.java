package io.upswell.frontend.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to Upswell over HTTP, as one of its users. */
record Client(String base, String username, String password) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    Client as(String otherUsername, String otherPassword) {
        return new Client(base, otherUsername, otherPassword);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    JsonNode facts(String arrivedAt, String lines) {
        var response = post("/api/facts?arrivedAt=" + arrivedAt, "application/x-ndjson", lines);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The whole answer, errors included. */
    JsonNode ask(String query, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return JSON.readTree(post("/graphql", "application/json", body).body());
    }

    /** The data of an answer that must have no errors. */
    JsonNode data(String query) {
        JsonNode answer = ask(query, Map.of());
        if (answer.has("errors")) {
            throw new AssertionError(answer.toString());
        }
        return answer.get("data");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String credentials = username + ":" + password;
        request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
