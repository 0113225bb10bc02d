package io.upswell.saleshandoff.adapter.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmStandIn;
import io.upswell.saleshandoff.domain.HttpCrmContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HubSpotCrmTest extends HttpCrmContract {

    private static final HubSpotStandIn HUBSPOT = new HubSpotStandIn();

    @TempDir
    private static Path directory;

    private final Crm crm = crm(PATIENCE);

    @BeforeEach
    void token() {
        HUBSPOT.token = "pat-na1-right";
        HUBSPOT.indexLags = false;
        write(HUBSPOT.token);
    }

    @AfterAll
    static void stop() {
        HUBSPOT.close();
    }

    private static void write(String token) {
        try {
            Files.writeString(file(), token + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file() {
        return directory.resolve("token");
    }

    @Override
    protected Crm crm(Duration patience) {
        return crm(null, Map.of(), patience);
    }

    private static Crm crm(@Nullable String token, Map<PipelineStage, String> stages, Duration patience) {
        return HubSpotSetup.crm(
                new HubSpotSettings(
                        HUBSPOT.url(),
                        token,
                        token == null ? file() : null,
                        "https://app.hubspot.com",
                        null,
                        patience,
                        "default",
                        new HubSpotSettings.Properties(
                                "upswell_id", "upswell_account_id", "deal_currency_code", "closed_lost_reason"),
                        stages,
                        Map.of()),
                JsonMapper.shared());
    }

    @Override
    protected Crm crm() {
        return crm;
    }

    @Override
    protected CrmStandIn standIn() {
        return HUBSPOT;
    }

    /** The address of the collection itself, which is where it ends. */
    @Override
    protected String creation() {
        return "/crm/v3/objects/deals$";
    }

    @Override
    protected Object busy() {
        return Map.of(
                "status",
                "error",
                "message",
                "You have reached your ten_secondly_rolling limit.",
                "errorType",
                "RATE_LIMIT",
                "policyName",
                "TEN_SECONDLY_ROLLING",
                "correlationId",
                "aeb5f871-7f07-4993-9211-075dc63e7cbf");
    }

    @Override
    protected Object unavailable() {
        return Map.of("status", "error", "message", "Service temporarily unavailable");
    }

    @Override
    protected Crm withAnUnknownStage() {
        return crm(null, Map.of(PipelineStage.PROPOSAL, "no such stage"), PATIENCE);
    }

    @Override
    protected Crm withAWrongSecret() {
        return crm("wrong-secret", Map.of(), PATIENCE);
    }

    @Override
    protected void expireAccess() {
        HUBSPOT.token = "pat-na1-rotated";
        write(HUBSPOT.token);
    }

    @Override
    protected String secret() {
        return HUBSPOT.token;
    }

    @Override
    protected Optional<String> madeByPeople(String account, boolean won) {
        return Optional.of(HUBSPOT.madeByPeople(account, won ? "closedwon" : "qualifiedtobuy"));
    }

    @Override
    protected String unknownId() {
        return "1";
    }

    @Override
    protected String stage(PipelineStage stage) {
        return switch (stage) {
            case REQUESTED -> "appointmentscheduled";
            case ACCEPTED -> "qualifiedtobuy";
            case PROPOSAL -> "presentationscheduled";
            case NEGOTIATION -> "contractsent";
            case WON -> "closedwon";
            case LOST, REJECTED -> "closedlost";
        };
    }

    @Override
    protected Held held(String id) {
        JsonNode deal = HUBSPOT.deals().get(id).path("properties");
        String owner = deal.path("hubspot_owner_id").asString("");
        String amount = deal.path("amount").asString("");
        return new Held(
                deal.path("dealname").asString(),
                owner.isEmpty() ? null : owner.substring("77-".length()),
                deal.path("dealstage").asString(),
                amount.isEmpty() ? null : new BigDecimal(amount),
                deal.path("deal_currency_code").asString(),
                deal.path("description").asString());
    }

    @Override
    protected int records(UUID opportunity) {
        return (int) HUBSPOT.deals().values().stream()
                .filter(deal ->
                        deal.path("properties").path("upswell_id").asString().equals(opportunity.toString()))
                .count();
    }

    @Test
    void aSearchThatLagsMakesNoSecondDeal() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Crm.Link first = crm.create(entry);
        HUBSPOT.indexLags = true;
        assertThat(crm.create(entry)).isEqualTo(first);
        assertThat(records(entry.opportunity())).isOne();
    }

    @Test
    void aBatchOfNewDealsFindsThoseThatTheSearchDoesNotShowYet() {
        List<Crm.Entry> entries = List.of(entry("sam", BigDecimal.ONE), entry("sam", BigDecimal.TWO));
        Crm.Link first = crm.create(entries.getFirst());
        HUBSPOT.indexLags = true;
        assertThat(crm.createAll(entries).getFirst().done()).isEqualTo(first);
        assertThat(entries).allMatch(entry -> records(entry.opportunity()) == 1);
    }

    @Test
    void saysHowLongToWaitWhereOnlyTheLimitIsNamed() {
        assertThat(waitAfter(429, Map.of("policyName", "TEN_SECONDLY_ROLLING"))).isEqualTo(Duration.ofSeconds(10));
        assertThat(waitAfter(429, Map.of("policyName", "DAILY"))).isEqualTo(Duration.ofMinutes(15));
        assertThat(waitAfter(423, Map.of("message", "locked"))).isEqualTo(Duration.ofSeconds(2));
    }

    private Duration waitAfter(int status, Object body) {
        HUBSPOT.fail(creation(), status, body, Map.of());
        var failure = catchThrowableOfType(CrmFailure.class, () -> crm.create(entry("sam", null)));
        assertThat(failure.kind()).isEqualTo(CrmFailure.Kind.BUSY);
        return failure.retryAfter();
    }

    @Test
    void aDealKnowsItsCompanyAndOpensInItsAccount() {
        Crm.Entry entry = entry("sam", null);
        Crm.Link link = crm.create(entry);
        assertThat(HUBSPOT.deals().get(link.id()).path("company").asString()).isNotEmpty();
        assertThat(link.url()).isEqualTo("https://app.hubspot.com/contacts/123456/record/0-3/" + link.id());
    }

    @Test
    void aBatchThatIsRefusedAsAWholeIsSentOneByOne() {
        List<Crm.Change> changes = List.of(
                new Crm.Change(crm.create(entry("sam", null)).id(), PipelineStage.WON, BigDecimal.TEN, null),
                new Crm.Change("404404", PipelineStage.WON, null, null));
        HUBSPOT.fail(
                "/batch/update",
                400,
                Map.of(
                        "status",
                        "error",
                        "category",
                        "VALIDATION_ERROR",
                        "message",
                        "Property values were not valid",
                        "correlationId",
                        "aeb5f871-7f07-4993-9211-075dc63e7cbf"),
                Map.of());
        List<Crm.Outcome<Crm.Change>> outcomes = crm.updateAll(changes);
        assertThat(outcomes).extracting(outcome -> outcome.done() != null).containsExactly(true, false);
        assertThat(outcomes.get(1).failure()).hasMessage("HubSpot has no deal 404404 any more.");
        assertThat(held(changes.getFirst().id()).stage()).isEqualTo(stage(PipelineStage.WON));
    }
}
