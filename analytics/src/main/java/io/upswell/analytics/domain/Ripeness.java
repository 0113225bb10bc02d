package io.upswell.analytics.domain;

import io.upswell.analytics.Ripening;
import io.upswell.analytics.Ripening.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts how soon the journeys of one cohort were qualified. */
public final class Ripeness {

    private static final int SECONDS_A_DAY = 86_400;

    private final int[] qualified = new int[Ripening.DAYS.size()];
    private int n;

    public void add(Journey journey) {
        n++;
        int taken = journey.seconds(Milestone.DETECTED, Milestone.QUALIFIED);
        for (int i = 0; i < qualified.length; i++) {
            qualified[i] += taken >= 0 && taken <= Ripening.DAYS.get(i) * SECONDS_A_DAY ? 1 : 0;
        }
    }

    /**
     * @param last day of detection of the cohort
     * @param today a share stands only once its days are over for all of the cohort
     */
    public Ripening of(LocalDate from, LocalDate last, LocalDate today) {
        List<Within> within = new ArrayList<>();
        for (int i = 0; i < qualified.length; i++) {
            int days = Ripening.DAYS.get(i);
            if (last.plusDays(days).isAfter(today)) {
                within.add(new Within(days, qualified[i], null, null, null));
            } else {
                var share = new Share(qualified[i], n);
                within.add(new Within(days, qualified[i], share.rate(), share.low(), share.high()));
            }
        }
        return new Ripening(from, n, within);
    }
}
