package io.upswell.saleshandoff.adapter.hubspot;

import io.upswell.opportunities.ExpansionType;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.StageMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where HubSpot is and what its properties are called there.
 *
 * @param token of a private app; or a file with it
 * @param appUrl where people open records
 * @param portalId of the account, {@code null}: HubSpot is asked
 * @param pipeline id of the deal pipeline
 * @param stages ids of the pipeline's stages, where they are not HubSpot's own
 * @param types values of the property {@code dealtype}, per kind of expansion
 */
@ConfigurationProperties("upswell.crm.hubspot")
record HubSpotSettings(
        @DefaultValue("https://api.hubapi.com") String baseUrl,
        @Nullable String token,
        @Nullable Path tokenFile,
        @DefaultValue("https://app.hubspot.com") String appUrl,
        @Nullable String portalId,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("default") String pipeline,
        @DefaultValue Properties properties,
        @DefaultValue Map<PipelineStage, String> stages,
        @DefaultValue Map<ExpansionType, String> types) {

    private static final String EXISTING = "existingbusiness";

    private static final Map<PipelineStage, String> STANDARD = Map.of(
            PipelineStage.REQUESTED, "appointmentscheduled",
            PipelineStage.ACCEPTED, "qualifiedtobuy",
            PipelineStage.PROPOSAL, "presentationscheduled",
            PipelineStage.NEGOTIATION, "contractsent",
            PipelineStage.WON, "closedwon",
            PipelineStage.LOST, "closedlost",
            PipelineStage.REJECTED, "closedlost");

    /**
     * Internal names of properties.
     *
     * @param uniqueId of the deal: must have unique values
     * @param companyId of the company: holds Upswell's account id; empty: no company is associated
     * @param currency {@code deal_currency_code} in accounts with several currencies; empty: not set
     * @param lostReason empty: not set and not read
     */
    record Properties(
            @DefaultValue("upswell_id") String uniqueId,
            @DefaultValue("upswell_account_id") String companyId,
            @DefaultValue("") String currency,
            @DefaultValue("closed_lost_reason") String lostReason) {}

    StageMap stageMap() {
        return new StageMap(STANDARD, stages);
    }

    String type(@Nullable ExpansionType kind) {
        return kind == null ? EXISTING : types.getOrDefault(kind, EXISTING);
    }

    /** Read anew each time, so that a token that was changed on disk is found. */
    @Nullable
    String secret() {
        if (tokenFile == null) {
            return token;
        }
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "HubSpot at " + baseUrl;
    }
}
