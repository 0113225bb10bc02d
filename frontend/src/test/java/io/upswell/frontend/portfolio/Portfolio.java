package io.upswell.frontend.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Accounts with their year: a third of them expands, a twelfth looks like it and does not, a quarter is a trap. */
final class Portfolio {

    private static final int DAYS_OF_CHATTER = 34;

    final World world;
    final ArrivingFacts facts;
    final List<Booking> bookings = new ArrayList<>();
    final Map<String, String> stories = new LinkedHashMap<>();
    private final int lastDay;

    Portfolio(String vendor, long seed, int accounts, int weeks) {
        world = new World(vendor);
        lastDay = weeks * 7;
        facts = new ArrivingFacts(Timeline.date(-1), Timeline.date(lastDay), world.vendor.late());
        world.lines.forEach(line -> facts.on(Timeline.date(-Timeline.HISTORY_DAYS), line));
        for (int i = 0; i < accounts; i++) {
            account("%s%04d".formatted(vendor, i), new Random(seed * 1_000_003 + i), i % 100);
        }
    }

    private void account(String id, Random random, int share) {
        Need need = Need.values()[random.nextInt(Need.values().length)];
        List<Trap> traps = world.vendor.traps();
        Trap trap = traps.get(random.nextInt(traps.size()));
        String story = share < 34 ? need.name() : share < 42 ? "UNSOLD " + need : share < 68 ? "TRAP " + trap : "QUIET";
        var customer = new Customer(id, story, world, random, facts);
        stories.put(id, story);
        int onset = 20 + random.nextInt(Math.max(1, lastDay - 120));
        if (share < 34) {
            sell(customer, need, onset);
        } else if (share < 42) {
            need.begin(customer, onset);
        } else if (share < 68) {
            trap.set(customer, onset);
        }
        for (int day = -random.nextInt(30); day < lastDay; day += 15 + random.nextInt(DAYS_OF_CHATTER)) {
            int when = day;
            String asked = world.phrase("vendorchat", world.vendor.room(), "", random);
            String said = world.phrase("chatter", world.vendor.room(), "", random);
            customer.at(when, () -> customer.talk(when, "-" + asked, "+" + said));
        }
        customer.live(lastDay);
    }

    private void sell(Customer customer, Need need, int onset) {
        int day = need.begin(customer, onset);
        if (day >= lastDay) {
            return;
        }
        bookings.add(new Booking(customer.id, need.name(), day, day - 5 - customer.random.nextInt(25)));
        customer.at(day, () -> {
            need.sell(customer, day);
            customer.account(day);
        });
    }
}
