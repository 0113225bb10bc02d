package io.upswell.detection.adapter.text;

import java.util.List;

/** Turns sentences into vectors of unit length whose angle tells how alike they are in meaning. */
interface Encoder {

    int SIZE = 384;

    /** One vector for each text, in the same order. */
    List<float[]> encode(List<String> texts);

    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
