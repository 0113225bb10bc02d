package io.upswell.notifications.adapter.slackevents;

import io.upswell.notifications.domain.Answers;
import io.upswell.notifications.domain.SignedRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Takes signed requests only and answers at once, since Slack waits three seconds; the work goes on behind. */
@RestController
class SlackEvents {

    private static final int LONGEST = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);

    private final SignedRequests requests;
    private final Answers answers;
    private final SlackPayloads payloads;

    SlackEvents(SignedRequests requests, Answers answers, SlackPayloads payloads) {
        this.requests = requests;
        this.answers = answers;
        this.payloads = payloads;
    }

    /** Reads the bytes itself: the signature is of the body as it was sent, not as somebody parsed it. */
    @PostMapping("/slack/events")
    ResponseEntity<Map<String, Object>> hear(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > LONGEST
                || !requests.accept(
                        request.getHeader("X-Slack-Request-Timestamp"), body, request.getHeader("X-Slack-Signature"))) {
            return ResponseEntity.status(401).body(Map.of("error", "Only requests that Slack signed, each once."));
        }
        try {
            Map<String, Object> answer = answer(payloads.read(body));
            // Slack closes a dialog on an empty body only.
            return answer.isEmpty() ? ResponseEntity.ok().build() : ResponseEntity.ok(answer);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.warn("Slack sent something that cannot be read: {}", unreadable.getMessage());
            return ResponseEntity.badRequest().body(Map.of("error", "This cannot be read."));
        }
    }

    private Map<String, Object> answer(SlackPayloads.Payload payload) {
        return switch (payload) {
            case SlackPayloads.Challenge challenge -> Map.of("challenge", challenge.text());
            case SlackPayloads.Pressed pressed -> later(() -> pressed.presses().forEach(answers::pressed));
            case SlackPayloads.HomeOpened home -> later(() -> answers.openedHome(home.user(), home.origin()));
            case SlackPayloads.Sent sent -> {
                Map<String, String> faults = answers.faults(sent.filled());
                yield faults.isEmpty()
                        ? later(() -> answers.sent(sent.filled()))
                        : Map.of("response_action", "errors", "errors", faults);
            }
            case SlackPayloads.Other other -> Map.of();
        };
    }

    private static Map<String, Object> later(Runnable work) {
        Thread.ofVirtual().name("slack-answer").start(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("What was pressed in Slack could not be done", failed);
            }
        });
        return Map.of();
    }
}
