package io.upswell.saleshandoff.adapter.salesforce;

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
 * Where Salesforce is and what its fields are called there. Either {@code clientSecret} (or a file with it) for the
 * client credentials flow, or {@code privateKeyFile} and {@code username} for the JWT bearer flow.
 *
 * @param loginUrl the org's My Domain; for the JWT bearer flow also https://login.salesforce.com
 * @param audience of the JWT, {@code null}: the login URL
 * @param privateKeyFile PEM, PKCS#8
 * @param stages picklist values of the stage field, where they are not Salesforce's own
 * @param types picklist values of the type field, per kind of expansion
 */
@ConfigurationProperties("upswell.crm.salesforce")
record SalesforceSettings(
        @DefaultValue("https://login.salesforce.com") String loginUrl,
        @Nullable String audience,
        @DefaultValue("") String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @Nullable Path privateKeyFile,
        @Nullable String username,
        @DefaultValue("v62.0") String apiVersion,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue Fields fields,
        @DefaultValue Map<PipelineStage, String> stages,
        @DefaultValue Map<ExpansionType, String> types) {

    private static final String UPGRADE = "Existing Customer - Upgrade";

    private static final Map<PipelineStage, String> STANDARD = Map.of(
            PipelineStage.REQUESTED, "Prospecting",
            PipelineStage.ACCEPTED, "Qualification",
            PipelineStage.PROPOSAL, "Proposal/Price Quote",
            PipelineStage.NEGOTIATION, "Negotiation/Review",
            PipelineStage.WON, "Closed Won",
            PipelineStage.LOST, "Closed Lost",
            PipelineStage.REJECTED, "Closed Lost");

    /**
     * API names of fields.
     *
     * @param externalId of the opportunity: text, unique, external id
     * @param accountExternalId of the account: external id that holds Upswell's account id; empty: no account is set
     * @param currency {@code CurrencyIsoCode} in orgs with several currencies; empty: not set
     * @param lostReason empty: not set and not read
     */
    record Fields(
            @DefaultValue("Upswell_Id__c") String externalId,
            @DefaultValue("Upswell_Account_Id__c") String accountExternalId,
            @DefaultValue("StageName") String stage,
            @DefaultValue("Amount") String amount,
            @DefaultValue("Type") String type,
            @DefaultValue("Description") String description,
            @DefaultValue("") String currency,
            @DefaultValue("") String lostReason) {}

    StageMap stageMap() {
        return new StageMap(STANDARD, stages);
    }

    String type(@Nullable ExpansionType kind) {
        return kind == null ? UPGRADE : types.getOrDefault(kind, UPGRADE);
    }

    /** Read anew each time, so that a secret that was changed on disk is found. */
    @Nullable
    String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Salesforce at " + loginUrl;
    }
}
