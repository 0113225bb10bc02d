package io.upswell.frontend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lines as the intake reads them. */
class PortfolioLinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 29);

    /** Every field that the public contract names, those without which a fact has no key first. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "plan", List.of("id", "name", "rank", "annual_price", "seat_price", "limits", "features"),
            "product", List.of("id", "name", "annual_price", "features", "aliases", "included_in", "adds_limits"),
            "competitor", List.of("id", "name", "aliases"),
            "metric", List.of("id", "name", "kind", "period"),
            "account",
                    List.of(
                            "id",
                            "name",
                            "segment",
                            "arr",
                            "currency",
                            "plan",
                            "products",
                            "contracted_seats",
                            "contract_end",
                            "primary_department",
                            "csm",
                            "sales_rep"),
            "usage", List.of("account", "metric", "date", "value"),
            "user", List.of("account", "id", "name", "department", "first_seen", "last_seen"),
            "feature_visit", List.of("account", "feature", "user", "at"),
            "conversation", List.of("account", "id", "channel", "occurred_at", "title", "segments", "analysis"),
            "manual_identification", List.of("account", "date", "by", "note"));

    private static final Map<String, List<String>> KEYS = Map.of(
            "usage", List.of("account", "metric", "date"),
            "user", List.of("account", "id"),
            "feature_visit", List.of("account", "feature", "user", "at"),
            "conversation", List.of("account", "id"),
            "manual_identification", List.of("account", "date"));

    @Test
    void everyLineIsAFactOfTheContract() {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> accounts = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Told.PORTFOLIO.facts(TODAY).forEach(line -> {
            JsonNode fact = Told.JSON.readTree(line);
            String type = fact.path("type").stringValue();
            counts.merge(type, 1, Integer::sum);
            assertThat(FIELDS).containsKey(type);
            fact.propertyNames().stream()
                    .filter(name -> !name.equals("type") && !FIELDS.get(type).contains(name))
                    .forEach(name -> assertThat(name).as(line).isEqualTo("a field of the contract"));
            StringBuilder key = new StringBuilder(type);
            for (String field : KEYS.getOrDefault(type, List.of("id"))) {
                assertThat(fact.path(field).isString()).as(line).isTrue();
                key.append('/').append(fact.path(field).stringValue());
            }
            assertThat(seen.add(key.toString())).as("told once: %s", key).isTrue();
            if (type.equals("account")) {
                accounts.add(fact.path("id").stringValue());
            } else if (fact.has("account")) {
                assertThat(accounts).contains(fact.path("account").stringValue());
            }
            if (type.equals("usage")) {
                assertThat(fact.path("value").doubleValue(-1)).as(line).isNotNegative();
            }
            for (String field : List.of("date", "first_seen", "last_seen")) {
                if (fact.has(field)) {
                    assertThat(LocalDate.parse(fact.path(field).stringValue())).isBeforeOrEqualTo(TODAY);
                }
            }
            for (String field : List.of("at", "occurred_at")) {
                if (fact.has(field)) {
                    assertThat(Instant.parse(fact.path(field).stringValue())).isBefore(TODAY + "T00:00:00Z");
                }
            }
        });
        assertThat(accounts).hasSize(200);
        assertThat(counts.get("usage")).isBetween(105_000, 108_000);
        assertThat(counts.get("conversation")).isGreaterThan(250);
        assertThat(counts.get("manual_identification")).isEqualTo(5);
    }

    @Test
    void theSameDayGivesTheSameBytes() throws Exception {
        assertThat(digest(TODAY)).isEqualTo(digest(TODAY));
    }

    @Test
    void theStreamGivesTheLinesWhateverTheSizeOfTheReads() throws IOException {
        List<String> lines = Told.PORTFOLIO.facts(TODAY).limit(300).toList();
        String text = String.join("\n", lines) + "\n";
        assertThat(new LineStream(lines.stream()).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        LineStream small = new LineStream(lines.stream());
        StringBuilder read = new StringBuilder();
        byte[] seven = new byte[7];
        for (int n = small.read(seven); n >= 0; n = small.read(seven)) {
            read.append(new String(seven, 0, n, StandardCharsets.ISO_8859_1));
        }
        assertThat(read.toString()).isEqualTo(text);
        assertThat(small.read()).isEqualTo(-1);
    }

    private static String digest(LocalDate day) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(new LineStream(new DemoPortfolio().facts(day)), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
