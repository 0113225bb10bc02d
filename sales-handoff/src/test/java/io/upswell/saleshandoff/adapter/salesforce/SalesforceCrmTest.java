package io.upswell.saleshandoff.adapter.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmStandIn;
import io.upswell.saleshandoff.domain.HttpCrmContract;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SalesforceCrmTest extends HttpCrmContract {

    private static final SalesforceStandIn SALESFORCE = new SalesforceStandIn();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Crm crm = crm(PATIENCE);

    @AfterAll
    static void stop() {
        SALESFORCE.close();
    }

    @Override
    protected Crm crm(Duration patience) {
        return crm(SalesforceStandIn.SECRET, Map.of(), null, patience);
    }

    private static Crm crm(String secret, Map<PipelineStage, String> stages, @Nullable Path key, Duration patience) {
        var fields = new SalesforceSettings.Fields(
                "Upswell_Id__c",
                "Upswell_Account_Id__c",
                "StageName",
                "Amount",
                "Type",
                "Description",
                "CurrencyIsoCode",
                "");
        var settings = new SalesforceSettings(
                SALESFORCE.url(),
                null,
                "client",
                secret,
                null,
                key,
                key == null ? null : "integration@upswell.example",
                "v62.0",
                patience,
                fields,
                stages,
                Map.of());
        return SalesforceSetup.crm(settings, JSON, Clock.systemUTC());
    }

    @Override
    protected Crm crm() {
        return crm;
    }

    @Override
    protected CrmStandIn standIn() {
        return SALESFORCE;
    }

    @Override
    protected String creation() {
        return "/sobjects/Opportunity/Upswell_Id__c/";
    }

    @Override
    protected Object busy() {
        return List.of(Map.of("message", "TotalRequests Limit exceeded.", "errorCode", "TOO_MANY_REQUESTS"));
    }

    @Override
    protected Object unavailable() {
        return List.of(Map.of("message", "Server is unavailable", "errorCode", "SERVER_UNAVAILABLE"));
    }

    @Override
    protected Crm withAnUnknownStage() {
        return crm(SalesforceStandIn.SECRET, Map.of(PipelineStage.PROPOSAL, "no such stage"), null, PATIENCE);
    }

    @Override
    protected Crm withAWrongSecret() {
        return crm("wrong-secret", Map.of(), null, PATIENCE);
    }

    @Override
    protected void expireAccess() {
        SALESFORCE.expireToken();
    }

    @Override
    protected String secret() {
        return SalesforceStandIn.SECRET;
    }

    @Override
    protected Optional<String> madeByPeople(String account, boolean won) {
        return Optional.of(SALESFORCE.madeByPeople(account, won ? "Closed Won" : "Prospecting"));
    }

    @Override
    protected String unknownId() {
        return "006xx999999999AAA";
    }

    @Override
    protected String stage(PipelineStage stage) {
        return switch (stage) {
            case REQUESTED -> "Prospecting";
            case ACCEPTED -> "Qualification";
            case PROPOSAL -> "Proposal/Price Quote";
            case NEGOTIATION -> "Negotiation/Review";
            case WON -> "Closed Won";
            case LOST, REJECTED -> "Closed Lost";
        };
    }

    @Override
    protected Held held(String id) {
        JsonNode record = SALESFORCE.records().get(id);
        String owner = record.path("OwnerId").asString("");
        return new Held(
                record.path("Name").asString(),
                owner.isEmpty() ? null : owner.substring("005-".length()),
                record.path("StageName").asString(),
                record.has("Amount") ? new BigDecimal(record.path("Amount").asString()) : null,
                record.path("CurrencyIsoCode").asString(),
                record.path("Description").asString());
    }

    @Override
    protected int records(UUID opportunity) {
        return (int) SALESFORCE.records().values().stream()
                .filter(record -> record.path("Upswell_Id__c").asString().equals(opportunity.toString()))
                .count();
    }

    @Test
    void manyThatFindTheTokenExpiredAskForOne() throws Exception {
        crm.create(entry("sam", null));
        SALESFORCE.expireToken();
        int before = SALESFORCE.tokensGiven();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 8; n++) {
                threads.submit(() -> crm.create(entry("sam", null)));
            }
        }
        assertThat(SALESFORCE.tokensGiven()).isEqualTo(before + 1);
    }

    @Test
    void readsAResultOfSeveralPagesToItsEnd() {
        List<String> ids = Stream.generate(() -> crm.create(entry("sam", null)).id())
                .limit(5)
                .toList();
        SALESFORCE.pageSize = 2;
        try {
            assertThat(crm.read(ids)).containsOnlyKeys(ids);
        } finally {
            SALESFORCE.pageSize = 2000;
        }
    }

    @Test
    void saysWhenTheOrgsRequestsRunOut() {
        assertThat(crm.test())
                .anyMatch(check -> check.what().equals("18 of the day's 5,000 API requests are used.") && check.well());
        SALESFORCE.limits = "api-usage=99000/100000; api-bursts=1/750";
        try {
            assertThat(crm.test())
                    .filteredOn(check -> !check.well())
                    .singleElement()
                    .matches(check -> check.what().startsWith("99,000 of the day's 100,000"));
        } finally {
            SALESFORCE.limits = "api-usage=18/5000";
        }
    }

    @Test
    void signsAJwtForTheBearerFlow(@TempDir Path directory) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path pem = directory.resolve("key.pem");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        crm("", Map.of(), pem, PATIENCE).create(entry("sam", null));

        String[] parts = SALESFORCE.assertion.split("\\.");
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asString()).isEqualTo("client");
        assertThat(claims.path("sub").asString()).isEqualTo("integration@upswell.example");
        assertThat(claims.path("aud").asString()).isEqualTo(SALESFORCE.url());
        assertThat(Duration.ofSeconds(claims.path("exp").asLong()
                        - Clock.systemUTC().instant().getEpochSecond()))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
