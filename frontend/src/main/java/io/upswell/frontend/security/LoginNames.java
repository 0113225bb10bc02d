package io.upswell.frontend.security;

import io.upswell.frontend.parts.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names behind the logins. Read at once and kept for a minute: a page names many people. */
@Component
class LoginNames implements People {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Instant readAt, Map<String, String> names) {}

    private final Logins logins;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    LoginNames(Logins logins, Clock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public Optional<String> displayName(String username) {
        Instant now = clock.instant();
        if (Duration.between(known.readAt(), now).compareTo(FRESH) > 0) {
            known = new Known(
                    now, logins.all().stream().collect(Collectors.toMap(Login::username, Login::displayName)));
        }
        return Optional.ofNullable(known.names().get(username));
    }
}
