package io.upswell.detection.adapter.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What training wrote beside the network, into {@code analyst.json}.
 *
 * @param places what it counts for a wish that a thing is named, by {@link Offer.Place}
 * @param scale what the likeness of wish and thing counts
 * @param known how much a wish depends on there being a thing like it, and an offset
 */
record Learnt(List<Double> places, double scale, List<Double> known, Map<Sign, Odds> signs) {

    private static final String RESOURCE = "io/upswell/detection/analyst.json";

    /**
     * From log odds to the share of findings that are right, by vendors that the network never saw.
     *
     * @param threshold the probability from which on it is told
     */
    record Odds(double slope, double offset, double threshold) {

        double probability(double logit) {
            return Maths.sigmoid(slope * logit + offset);
        }
    }

    static Learnt load() {
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            return new JsonMapper().readValue(in, Learnt.class);
        } catch (IOException broken) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(RESOURCE, broken.getMessage()), broken);
        }
    }
}
