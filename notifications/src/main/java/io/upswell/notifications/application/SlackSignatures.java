package io.upswell.notifications.application;

import com.slack.api.app_backend.SlackSignature;
import io.upswell.notifications.domain.SeenRequests;
import io.upswell.notifications.domain.SignedRequests;
import io.upswell.notifications.domain.SigningSecret;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class SlackSignatures implements SignedRequests {

    private static final String SECONDS = "\\d{1,12}";

    private final SigningSecret secret;
    private final SeenRequests seen;
    private final Clock clock;

    SlackSignatures(SigningSecret secret, SeenRequests seen, Clock clock) {
        this.secret = secret;
        this.seen = seen;
        this.clock = clock;
    }

    /** What Slack signed it signs once: the same signature again is somebody's copy. */
    @Override
    public boolean accept(@Nullable String timestamp, String body, @Nullable String signature) {
        Instant now = clock.instant();
        return !secret.value().isEmpty()
                && timestamp != null
                && timestamp.matches(SECONDS)
                && signature != null
                && signed(timestamp, body, signature, now)
                && seen.first(signature, now);
    }

    private boolean signed(String timestamp, String body, String signature, Instant now) {
        return new SlackSignature.Verifier(new SlackSignature.Generator(secret.value()))
                .isValid(timestamp, body, signature, now.toEpochMilli());
    }
}
