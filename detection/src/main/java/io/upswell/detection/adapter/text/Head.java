package io.upswell.detection.adapter.text;

import java.util.Map;

/**
 * A linear model over the traits of a passage and, unless it is empty, the vector of its meaning.
 *
 * @param traits a weight for each place of the traits
 * @param dense a weight for each number of the vector
 */
record Head(float[] traits, float[] dense, double bias) {

    /** Weight of the vector beside the traits, whose groups have unit length each. */
    static final double DENSE_SCALE = 1.5;

    /** The log odds, before calibration, that the passage shows what the head was trained for. */
    double logit(Map<Integer, Double> places, float[] vector) {
        double sum = logit(places);
        for (int i = 0; i < vector.length; i++) {
            sum += dense[i] * DENSE_SCALE * vector[i];
        }
        return sum;
    }

    double logit(Map<Integer, Double> places) {
        double sum = bias;
        for (var place : places.entrySet()) {
            sum += traits[place.getKey()] * place.getValue();
        }
        return sum;
    }
}
