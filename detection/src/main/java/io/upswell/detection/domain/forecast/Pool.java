package io.upswell.detection.domain.forecast;

/**
 * What past days were off a course, to draw weeks from. What a whole week adds to the sum and to the slope is reckoned
 * once, because each is drawn many times.
 */
final class Pool {

    private static final double WILD = 4;

    private final Fit fit;
    private final int block;
    private final double[] off;
    private final double[] factors;
    private final double[] sums;
    private final double[] moments;

    /** @param block days that are drawn together */
    Pool(Fit fit, int block) {
        this.fit = fit;
        this.block = block;
        off = fit.pool(WILD);
        factors = new double[fit.byPercent() ? off.length : 0];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Math.exp(off[i]);
        }
        sums = new double[off.length - block + 1];
        moments = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < block; j++) {
                sums[i] += off[i + j];
                moments[i] += j * off[i + j];
            }
        }
    }

    int size() {
        return off.length;
    }

    int span() {
        return fit.span();
    }

    Line line() {
        return fit.line();
    }

    boolean byPercent() {
        return fit.byPercent();
    }

    /** What an error of the slope is measured in: 1, or the usual day's value where growth is by percent. */
    double level() {
        return fit.byPercent() ? Math.exp(fit.line().end()) : 1;
    }

    double off(int place) {
        return off[place];
    }

    /** The same as a factor, where growth is by percent. */
    double factor(int place) {
        return factors[place];
    }

    /** Of the days of the span that these blocks make up. */
    double sum(int[] blocks) {
        int whole = span() / block;
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += sums[blocks[i]];
        }
        for (int i = whole * block; i < span(); i++) {
            sum += off[blocks[whole] + i - whole * block];
        }
        return sum;
    }

    /** The same, each day times its distance from the middle of the span. */
    double moment(int[] blocks) {
        double middle = (span() - 1) / 2.0;
        int whole = span() / block;
        double moment = 0;
        for (int i = 0; i < whole; i++) {
            moment += moments[blocks[i]] + (i * block - middle) * sums[blocks[i]];
        }
        for (int i = whole * block; i < span(); i++) {
            moment += (i - middle) * off[blocks[whole] + i - whole * block];
        }
        return moment;
    }
}
