package io.upswell.frontend.demo;

import java.util.SplittableRandom;

/** Chance that falls the same way every time. */
public final class Dice {

    private Dice() {}

    /** @param key what the chance is for, such as the account and the purpose */
    public static SplittableRandom of(String key) {
        return new SplittableRandom(mix(key));
    }

    /** A number from −1 to 1 that belongs to this day: it stays when the demo moves on to another one. */
    public static double wobble(String key, long epochDay) {
        return new SplittableRandom(mix(key) + 0x9E3779B97F4A7C15L * epochDay).nextDouble() * 2 - 1;
    }

    /** {@code String.hashCode} alone would give keys with a common beginning neighbouring seeds. */
    private static long mix(String key) {
        long seed = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            seed = 31 * seed + key.charAt(i);
        }
        return seed * 0xBF58476D1CE4E5B9L;
    }
}
