package io.upswell.frontend.portfolio;

import java.util.Random;

/** How a quantity moves by itself, as a share of its limit; days are those of the {@link Timeline}. */
@FunctionalInterface
interface Course {

    double at(int day);

    static Course steady(double level) {
        return day -> level;
    }

    /** @param monthly growth a month, from {@code from} on until it levels off at {@code most} */
    static Course growing(double level, double monthly, int from, double most) {
        return day -> Math.min(most, day < from ? level : level * Math.pow(1 + monthly, (day - from) / 30.0));
    }

    static Course falling(double level, double monthly, int from) {
        return growing(level, -monthly, from, level);
    }

    default Course spikes(int first, int days, double factor) {
        return day -> day >= first && day < first + days ? at(day) * factor : at(day);
    }

    /** Up for some weeks and back, as every year. */
    default Course season(int first, int days, double factor) {
        return day -> {
            double within = (day - first) / (double) days;
            return within < 0 || within > 1 ? at(day) : at(day) * (1 + (factor - 1) * Math.sin(Math.PI * within));
        };
    }

    default Course from(int day, double factor) {
        return d -> d < day ? at(d) : at(d) * factor;
    }

    /** How busy a day is by its place in the week and month, and by chance. */
    static double business(int day, Vendor vendor, Random random) {
        double pattern = vendor.pattern()[Math.floorMod(day, 7)];
        double month = Timeline.date(day).plusDays(3).getDayOfMonth() <= 3 ? vendor.monthEnd() : 1;
        return pattern * month * Math.exp(vendor.noise() * random.nextGaussian());
    }
}
