package io.upswell.detection.adapter.rest;

import io.upswell.detection.Refusal;
import io.upswell.detection.TrackingIntake;
import io.upswell.detection.TrackingIntake.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/batch} and one path for each type of message: the Segment HTTP tracking protocol. */
@RestController
class SegmentEndpoint {

    private static final int MOST = 5_000;

    private final TrackingIntake intake;

    SegmentEndpoint(TrackingIntake intake) {
        this.intake = intake;
    }

    /** Some SDKs end the path with a slash or shorten {@code batch} to {@code b}. */
    @PostMapping({"/v1/batch", "/v1/batch/", "/v1/b"})
    Receipt batch(@RequestBody Map<String, Object> body) {
        if (!(body.get("batch") instanceof List<?> batch)) {
            throw new Refusal.BadRequest("batch: is missing; it must be an array of messages");
        }
        if (batch.size() > MOST) {
            throw new Refusal.BadRequest("batch: holds %d messages; send at most %d".formatted(batch.size(), MOST));
        }
        List<Map<String, Object>> messages = new ArrayList<>();
        for (Object message : batch) {
            messages.add(message instanceof Map<?, ?> object ? named(object) : Map.of());
        }
        return intake.take(messages);
    }

    @PostMapping("/v1/{type:identify|group|track|page|screen|alias}")
    Receipt one(@PathVariable String type, @RequestBody Map<String, Object> message) {
        Map<String, Object> whole = new LinkedHashMap<>(message);
        whole.put("type", type);
        return intake.take(List.of(whole));
    }

    private static Map<String, Object> named(Map<?, ?> object) {
        Map<String, Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
