package io.upswell.detection.application;

import io.upswell.detection.FactIntake;
import io.upswell.detection.TrackingIntake;
import io.upswell.detection.domain.TrackedMessage;
import io.upswell.detection.domain.Tracking;
import io.upswell.detection.domain.UnfitFact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes facts of tracking messages and sends them through the same door as all others. */
@Service
class TrackingDesk implements TrackingIntake {

    private final FactIntake intake;
    private final Tracking tracking;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, String> metricOfEvent;

    TrackingDesk(FactIntake intake, Tracking tracking, JsonMapper json, Clock clock, Environment environment) {
        this.intake = intake;
        this.tracking = tracking;
        this.json = json;
        this.clock = clock;
        this.metricOfEvent = Binder.get(environment)
                .bind("upswell.segment.events", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    @Override
    @Transactional
    public Receipt take(List<Map<String, Object>> messages) {
        List<String> errors = new ArrayList<>();
        List<TrackedMessage> readable = readable(messages, errors);
        Set<String> fresh =
                tracking.remember(readable.stream().map(TrackedMessage::id).toList(), clock.instant());
        var facts = new TrackedFacts(tracking, metricOfEvent, clock.getZone());
        List<String> refused = new ArrayList<>();
        int accepted = 0;
        int ignored = 0;
        int repeated = 0;
        for (TrackedMessage message : readable) {
            // A batch may hold a message twice: its id is new only once.
            if (!fresh.remove(message.id())) {
                repeated++;
                continue;
            }
            try {
                if (facts.add(message)) {
                    accepted++;
                } else {
                    ignored++;
                }
            } catch (UnfitFact unfit) {
                errors.add(message.id() + ": " + unfit.reason());
                refused.add(message.id());
            }
        }
        tracking.forget(refused);
        errors.addAll(send(facts.lines()));
        return new Receipt(true, accepted, repeated, ignored, errors);
    }

    private List<TrackedMessage> readable(List<Map<String, Object>> messages, List<String> errors) {
        List<TrackedMessage> readable = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            try {
                readable.add(TrackedMessage.read(messages.get(i), clock));
            } catch (UnfitFact unfit) {
                errors.add("message %d: %s".formatted(i + 1, unfit.reason()));
            }
        }
        return readable;
    }

    private List<String> send(List<Map<String, Object>> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        var lines = new StringBuilder();
        facts.forEach(fact -> lines.append(json.writeValueAsString(fact)).append('\n'));
        try {
            var bytes = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
            return intake.take(bytes, null, false).errors().stream()
                    .map(error -> "%s: %s".formatted(named(facts.get((int) error.line() - 1)), error.reason()))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String named(Map<String, Object> fact) {
        return fact.get("type") + " " + fact.getOrDefault("id", fact.getOrDefault("account", ""));
    }
}
