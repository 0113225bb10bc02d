package io.upswell.saleshandoff.adapter.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How calls from the CRM are told from forged ones.
 *
 * @param webhookSecret of HubSpot's app (its client secret), or what the sender of the generic webhook signs with; or a
 *     file with it. Without one all calls are refused
 * @param webhookUrl the address that HubSpot calls, as configured there; {@code null}: the address of the request,
 *     which differs behind a proxy
 */
@ConfigurationProperties("upswell.crm")
record WebhookSettings(
        @Nullable String webhookSecret,
        @Nullable Path webhookSecretFile,
        @Nullable String webhookUrl) {

    @Nullable
    String secret() {
        if (webhookSecretFile == null) {
            return webhookSecret;
        }
        try {
            return Files.readString(webhookSecretFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "webhooks of the CRM";
    }
}
