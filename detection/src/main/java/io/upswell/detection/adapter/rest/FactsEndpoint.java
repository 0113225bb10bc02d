package io.upswell.detection.adapter.rest;

import io.upswell.detection.FactIntake;
import io.upswell.detection.FactIntake.Receipt;
import io.upswell.detection.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /api/facts}: newline-delimited JSON, read as it comes in. */
@RestController
class FactsEndpoint {

    private final FactIntake intake;
    private final long maxBytes;

    FactsEndpoint(FactIntake intake, @Value("${upswell.facts.max-bytes:8000000000}") long maxBytes) {
        this.intake = intake;
        this.maxBytes = maxBytes;
    }

    @PostMapping(
            path = "/api/facts",
            consumes = {
                "application/x-ndjson",
                "application/jsonl",
                "application/json",
                "application/octet-stream",
                "text/plain"
            })
    Receipt take(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable String arrivedAt,
            @RequestParam(required = false) @Nullable String dryRun)
            throws IOException {
        Instant arrival = arrivedAt == null ? null : instant(arrivedAt);
        boolean dry = dryRun != null && flag(dryRun);
        try (InputStream lines = new LimitedStream(unpacked(request.getInputStream(), encoding), maxBytes)) {
            return intake.take(lines, arrival, dry);
        } catch (ZipException broken) {
            throw new Refusal.BadRequest("The upload is not valid gzip: " + broken.getMessage());
        }
    }

    private static InputStream unpacked(InputStream body, @Nullable String encoding) throws IOException {
        return switch (encoding == null ? "" : encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body, 1 << 16);
            default ->
                throw new ResponseStatusException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Encoding: only gzip is understood, not " + encoding);
        };
    }

    private static Instant instant(String text) {
        try {
            // A plus sign that nobody escaped arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal.BadRequest(
                    "arrivedAt: must be an instant such as 2026-01-29T08:00:00Z; got \"%s\"".formatted(text));
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new Refusal.BadRequest("dryRun: must be true or false; got \"%s\"".formatted(text));
        };
    }
}
