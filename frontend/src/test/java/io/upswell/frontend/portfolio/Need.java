package io.upswell.frontend.portfolio;

/** What makes a customer expand, with what can be seen of it. Half of them show it in a second way, too. */
enum Need {
    LIMIT {
        @Override
        int begin(Customer c, int onset) {
            double monthly = 0.05 + 0.09 * c.random.nextDouble();
            int full = onset + 60;
            c.runs = Course.growing(Math.pow(1 + monthly, -7), monthly, full - 210, 1.2);
            also(c, full - 30, "interest", c.world.vendor.lifts());
            return full - 10 + c.random.nextInt(35);
        }
    },
    STORAGE {
        @Override
        int begin(Customer c, int onset) {
            double monthly = 0.04 + 0.06 * c.random.nextDouble();
            int full = onset + 60;
            c.storage = Course.growing(Math.pow(1 + monthly, -7), monthly, full - 210, 1.1);
            also(c, full - 30, "mention", c.world.vendor.room());
            return full - 10 + c.random.nextInt(35);
        }
    },
    SEATS {
        @Override
        int begin(Customer c, int onset) {
            int over = c.seats - c.members.size() + 3 + c.seats / 10 + c.random.nextInt(Math.max(4, c.seats / 3));
            for (int i = 0; i < over; i++) {
                int from = onset - 60 + 75 * i / over;
                c.members.add(new Customer.Member("n" + i, c.members.getFirst().department(), from, Integer.MAX_VALUE));
            }
            also(c, onset + 5, "mention", c.world.vendor.room());
            return onset + 30 + c.random.nextInt(50);
        }
    },
    TEAM {
        @Override
        int begin(Customer c, int onset) {
            String[] teams = {"Marketing", "Legal", "Research", "Logistics"};
            c.hire(6 + c.random.nextInt(10), teams[c.random.nextInt(teams.length)], onset);
            also(c, onset + 8, "mention", c.world.vendor.room());
            return onset + 30 + c.random.nextInt(50);
        }
    },
    FEATURE {
        @Override
        int begin(Customer c, int onset) {
            String product = c.wanted = c.world.wanted(c.random);
            say(c, onset, "interest", product);
            if (c.random.nextDouble() < 0.6) {
                say(c, onset + 8 + c.random.nextInt(18), "interest", product);
            }
            if (c.random.nextBoolean()) {
                String feature =
                        c.world.products.get(product).path("features").get(0).asString();
                for (int i = 0; i < 5; i++) {
                    int day = onset + c.random.nextInt(20);
                    c.at(day, () -> c.visit(day, feature, c.random.nextInt(4)));
                }
            }
            return onset + 35 + c.random.nextInt(60);
        }

        @Override
        void sell(Customer c, int day) {
            c.owned.add(c.wanted);
        }
    },
    MENTION {
        @Override
        int begin(Customer c, int onset) {
            say(c, onset, "mention", c.world.vendor.room());
            if (c.random.nextDouble() < 0.65) {
                say(c, onset + 8 + c.random.nextInt(18), "mention", c.world.vendor.room());
            }
            also(c, onset + 15, "interest", c.world.wanted(c.random));
            return onset + 35 + c.random.nextInt(60);
        }
    },
    SWITCH {
        @Override
        int begin(Customer c, int onset) {
            say(c, onset, "switch", c.world.vendor.room());
            also(c, onset + 12, "mention", c.world.vendor.room());
            return onset + 35 + c.random.nextInt(55);
        }
    };

    /** Writes the signs of it into the account's year and answers when it is bought. */
    abstract int begin(Customer c, int onset);

    /** The contract after it was bought. */
    void sell(Customer c, int day) {
        if (this == LIMIT || this == STORAGE) {
            c.plan++;
        }
        c.seats = Math.max(c.seats, c.members.size()) + (this == LIMIT || this == STORAGE ? 0 : 6);
    }

    static void say(Customer c, int day, String kind, String product) {
        String words = c.world.phrase(kind, product, c.world.competitor(c.random), c.random);
        String small = c.world.phrase("chatter", product, "", c.random);
        String asked = c.world.phrase("vendorchat", product, "", c.random);
        c.at(day, () -> c.talk(day, "-" + asked, "+" + small + " " + words));
    }

    private static void also(Customer c, int day, String kind, String product) {
        if (c.random.nextBoolean()) {
            say(c, day, kind, product);
        }
    }
}
