package io.upswell.frontend.portfolio;

import io.upswell.frontend.portfolio.Customer.Member;

/** What looks like a need and is none. */
enum Trap {
    SPIKE {
        @Override
        void set(Customer c, int day) {
            c.runs = c.runs.spikes(day, 1 + c.random.nextInt(3), 7 + c.random.nextInt(5))
                    .spikes(day + 90, 1, 12);
        }
    },
    FALLING {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.falling(0.95, 0.07, Math.min(day, 60) - 120);
            c.storage = Course.falling(0.85, 0.03, -100);
        }
    },
    NO_LIMIT {
        @Override
        void set(Customer c, int day) {
            c.limitKnown = false;
            c.seatsKnown = false;
            c.runs = c.runs.spikes(day, 300, 1.6);
        }
    },
    SILENT_FEED {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.growing(0.5, 0.04, day - 100, 0.78);
            c.silentFrom = day;
        }
    },
    PITCH {
        @Override
        void set(Customer c, int day) {
            for (int i = 0; i < 4; i++) {
                int when = day + 25 * i;
                String pitch = c.world.phrase("pitch", c.world.wanted(c.random), "", c.random);
                String answer = c.world.phrase("decline", c.world.vendor.room(), "", c.random);
                c.at(when, () -> c.talk(when, "-" + pitch, "+" + answer));
            }
        }
    },
    LEAVING {
        @Override
        void set(Customer c, int day) {
            c.runs = c.random.nextBoolean() ? Course.steady(0.86) : Course.falling(0.8, 0.1, day - 30);
            Need.say(c, day, "leaving", c.world.vendor.room());
            Need.say(c, day + 21, "leaving", c.world.vendor.room());
            Need.say(c, day + 45, "leaving", c.world.vendor.room());
        }
    },
    SEASON {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.steady(0.5 + 0.1 * c.random.nextDouble()).season(day, 40, 1.45);
        }
    },
    RENAMED {
        @Override
        void set(Customer c, int day) {
            String old = c.members.getFirst().department();
            c.at(
                    day,
                    () -> c.members.replaceAll(one -> one.department().equals(old)
                            ? new Member(one.id(), "Customer Success", one.from(), one.until())
                            : one));
        }
    },
    PEAK {
        @Override
        void set(Customer c, int day) {
            for (int i = 0; i < 12; i++) {
                c.members.add(new Member("guest" + i, "Guests", day, day + 1));
            }
        }
    },
    REPEATED_TALK {
        @Override
        void set(Customer c, int day) {
            String product = c.world.wanted(c.random);
            for (int when = day - 100; when < 360; when += 30) {
                Need.say(c, when, "later", product);
            }
        }
    },
    STEADY_HIGH {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.steady(0.7 + 0.08 * c.random.nextDouble());
        }
    },
    YOUNG {
        @Override
        void set(Customer c, int day) {
            c.youngFrom = day;
            c.runs = Course.growing(0.1, 0.8, day, 0.5);
        }
    },
    MONTH_END {
        @Override
        void set(Customer c, int day) {
            Course usual = c.runs;
            c.runs = when -> usual.at(when) * (Timeline.date(when + 2).getDayOfMonth() <= 2 ? 4 : 1);
        }
    },
    STEP_BACK {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.steady(0.45).from(day, 1.5).from(day + 35, 1 / 1.5);
        }
    },
    OUTAGE {
        @Override
        void set(Customer c, int day) {
            c.runs = Course.steady(0.6).spikes(day, 14, 0.02);
        }
    },
    BULK_IMPORT {
        @Override
        void set(Customer c, int day) {
            c.storage = Course.steady(0.5).spikes(day, 4, 1.9);
        }
    },
    SEASONAL_STAFF {
        @Override
        void set(Customer c, int day) {
            int most = c.seats - c.members.size() - 1;
            for (int i = 0; i < most; i++) {
                c.members.add(new Member("season" + i, c.members.getFirst().department(), day + i, day + 60 + i));
            }
        }
    };

    abstract void set(Customer c, int day);
}
