package io.upswell.notifications.application;

import io.upswell.notifications.domain.SigningSecret;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret of the workspace; without one the stand-in signs with a secret that nobody else can know. */
@Configuration(proxyBeanMethods = false)
class SlackSecrets {

    private static final int BITS = 256;
    private static final Logger LOG = LoggerFactory.getLogger(SlackSecrets.class);

    @Bean
    SigningSecret signingSecret(
            @Value("${upswell.slack.signing-secret:}") String secret, @Value("${upswell.slack.token:}") String token) {
        if (secret.isBlank() && token.isBlank()) {
            return new SigningSecret(new BigInteger(BITS, new SecureRandom()).toString(16));
        }
        if (secret.isBlank()) {
            LOG.warn(
                    "No button in Slack can be answered: set upswell.slack.signing-secret to the app's signing secret");
        }
        return new SigningSecret(secret.strip());
    }
}
