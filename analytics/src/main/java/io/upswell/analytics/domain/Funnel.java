package io.upswell.analytics.domain;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts journeys in one pass, by how far they came. */
public final class Funnel {

    private static final Step[] STEPS = Step.values();
    private static final double SECONDS_AN_HOUR = 3_600.0;

    private final int[] furthest = new int[STEPS.length];
    private final Money[] estimated = new Money[STEPS.length];
    private final Money booked = new Money();
    private final Numbers[] hours = new Numbers[STEPS.length];

    public Funnel() {
        Arrays.setAll(estimated, i -> new Money());
        Arrays.setAll(hours, i -> new Numbers());
    }

    public static Funnel of(Iterable<Journey> journeys) {
        var funnel = new Funnel();
        journeys.forEach(funnel::add);
        return funnel;
    }

    public void add(Journey journey) {
        int reached = journey.furthest().ordinal();
        furthest[reached]++;
        estimated[reached].add(journey.estimated(), journey.currency());
        if (reached == Step.WON.ordinal()) {
            booked.add(journey.booked(), journey.currency());
        }
        for (int step = 1; step <= reached; step++) {
            int from = journey.at(STEPS[step - 1]);
            int to = journey.at(STEPS[step]);
            if (from != 0 && to != 0) {
                hours[step].add(Math.max(0, to - from) / SECONDS_AN_HOUR);
            }
        }
    }

    /** How many came here or further. */
    public int count(Step step) {
        int count = 0;
        for (int i = step.ordinal(); i < STEPS.length; i++) {
            count += furthest[i];
        }
        return count;
    }

    public List<FunnelStep> steps() {
        List<FunnelStep> steps = new ArrayList<>();
        for (Step step : STEPS) {
            steps.add(step(step, step == Step.DETECTED ? 0 : count(STEPS[step.ordinal() - 1])));
        }
        return steps;
    }

    private FunnelStep step(Step step, int whole) {
        int count = count(step);
        Double median = hours[step.ordinal()].median();
        if (whole == 0) {
            return new FunnelStep(step, count, value(step), null, null, null, null, 0);
        }
        var share = new Share(count, whole);
        return new FunnelStep(step, count, value(step), share.rate(), median, share.low(), share.high(), whole);
    }

    /** Of the values; the first step that has one says it, since the later ones are a part of it. */
    public @Nullable String currency() {
        return Arrays.stream(STEPS)
                .map(step -> money(step).currency())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal value(Step step) {
        return money(step).sum();
    }

    private Money money(Step step) {
        if (step == Step.WON) {
            return booked;
        }
        var all = new Money();
        for (int i = step.ordinal(); i < STEPS.length; i++) {
            all.add(estimated[i]);
        }
        return all;
    }
}
