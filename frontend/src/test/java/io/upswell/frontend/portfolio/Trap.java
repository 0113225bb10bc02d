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
                String pitch = c.world.phrase("pitch", Need.product(c.random), "", c.random);
                String answer = c.world.phrase("decline", "vault", "", c.random);
                c.at(when, () -> c.talk(when, "-" + pitch, "+" + answer));
            }
        }
    },
    LEAVING {
        @Override
        void set(Customer c, int day) {
            c.runs = c.random.nextBoolean() ? Course.steady(0.86) : Course.falling(0.8, 0.1, day - 30);
            Need.say(c, day, "leaving", "vault");
            Need.say(c, day + 21, "leaving", "vault");
            Need.say(c, day + 45, "leaving", "vault");
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
            String product = Need.product(c.random);
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
    };

    abstract void set(Customer c, int day);
}
