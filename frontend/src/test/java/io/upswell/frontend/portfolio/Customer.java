package io.upswell.frontend.portfolio;

import static io.upswell.frontend.portfolio.Timeline.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** One account while its year is made up: what it has, what it uses, who works there and what is said. */
final class Customer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] CHANNELS = {"meeting", "email", "email", "support", "chat"};

    final String id;
    final World world;
    final Random random;
    final List<Booking> bookings = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<String> owned = new ArrayList<>();
    final String story;
    int plan;
    int seats;
    boolean limitKnown = true;
    boolean seatsKnown = true;
    int silentFrom = Integer.MAX_VALUE;
    String wanted = "";
    int youngFrom = -Timeline.HISTORY_DAYS;
    Course runs;
    Course storage;
    private final TreeMap<Integer, Runnable> plot = new TreeMap<>();
    private final ArrivingFacts facts;
    private final double runsScale;
    private final double storageScale;
    private int talks;

    /** @param until the first day on which somebody is not seen any more */
    record Member(String id, String department, int from, int until) {}

    Customer(String id, String story, World world, Random random, ArrivingFacts facts) {
        this.id = id;
        this.story = story;
        this.world = world;
        this.random = random;
        this.facts = facts;
        plan = random.nextInt(3);
        runsScale = world.limit(plan, world.vendor.counter()) / 30;
        storageScale = world.limit(plan, world.vendor.gauge());
        int people = world.vendor.fewest() + random.nextInt(world.vendor.steps()) + plan * world.vendor.steps();
        seats = people + 2 + random.nextInt(8);
        runs = Course.steady(0.25 + 0.35 * random.nextDouble());
        storage = Course.steady(0.2 + 0.35 * random.nextDouble());
        hire(people, random.nextBoolean() ? "Operations" : "Sales", -400);
        hire(2 + random.nextInt(3), "Finance", -300);
        seats += 4;
    }

    void hire(int count, String department, int from) {
        for (int i = 0; i < count; i++) {
            members.add(new Member(
                    "u" + members.size(), department, from + random.nextInt(from < 0 ? 200 : 10), Integer.MAX_VALUE));
        }
    }

    void at(int day, Runnable event) {
        plot.merge(day, event, (a, b) -> () -> {
            a.run();
            b.run();
        });
    }

    /** Lines are said in turn, vendor and customer by their sign: {@code "-"} for us, {@code "+"} for them. */
    void talk(int day, String... lines) {
        List<String> segments = new ArrayList<>();
        for (String line : lines) {
            boolean customer = line.startsWith("+");
            segments.add("{\"speaker\":\"%s\",\"side\":\"%s\",\"text\":%s}"
                    .formatted(
                            customer ? "Kim" : "Alex",
                            customer ? "customer" : "vendor",
                            JSON.writeValueAsString(line.substring(1))));
        }
        facts.add(date(day), random, """
                {"type":"conversation","account":"%s","id":"%s-c%d","channel":"%s","occurred_at":"%sT1%d:20:00Z","segments":[%s]}""".formatted(
                        id,
                        id,
                        ++talks,
                        CHANNELS[random.nextInt(CHANNELS.length)],
                        date(day),
                        random.nextInt(8),
                        String.join(",", segments)));
    }

    void visit(int day, String feature, int user) {
        facts.add(date(day), random, """
                {"type":"feature_visit","account":"%s","feature":"%s","user":"u%d","at":"%sT14:0%d:00Z"}""".formatted(id, feature, user, date(day), random.nextInt(9)));
    }

    /** Lives from the first day to the last and writes down everything. */
    void live(int lastDay) {
        for (int day = -Timeline.HISTORY_DAYS; day <= lastDay; day++) {
            if (day == -Timeline.HISTORY_DAYS) {
                account(day);
            }
            Runnable event = plot.get(day);
            if (event != null) {
                event.run();
            }
            if (day >= youngFrom && day < silentFrom) {
                usage(
                        day,
                        world.vendor.counter(),
                        runs.at(day) * runsScale * Course.business(day, world.vendor, random));
                usage(day, world.vendor.gauge(), storage.at(day) * storageScale * (1 + 0.004 * random.nextGaussian()));
            }
            people(day);
        }
    }

    private void usage(int day, String metric, double value) {
        if (world.vendor.missing() > 0 && random.nextDouble() < world.vendor.missing()) {
            return;
        }
        facts.add(
                date(day),
                random,
                "{\"type\":\"usage\",\"account\":\"%s\",\"metric\":\"%s\",\"date\":\"%s\",\"value\":%d}"
                        .formatted(id, metric, date(day), Math.round(value)));
    }

    private void people(int day) {
        for (int i = 0; i < members.size(); i++) {
            Member one = members.get(i);
            boolean arrives = day == Math.max(one.from(), -Timeline.HISTORY_DAYS);
            boolean seenAgain = Math.floorMod(day + i, 12) == 0;
            if (day >= one.from() && day < one.until() && (arrives || seenAgain)) {
                facts.add(
                        date(day), random, """
                        {"type":"user","account":"%s","id":"%s","department":"%s","first_seen":"%s","last_seen":"%s"}""".formatted(id, one.id(), one.department(), date(one.from()), date(day)));
            }
        }
    }

    /** What the contract says from now on. */
    void account(int day) {
        double arr = world.planPrice(plan)
                + seats * world.seatPrice(plan)
                + owned.stream()
                        .mapToDouble(
                                p -> world.products.get(p).path("annual_price").asDouble())
                        .sum();
        String planPart = limitKnown
                ? "\"plan\":\"%s\",".formatted(world.plans.get(plan).path("id").asString())
                : "";
        String seatPart = seatsKnown ? "\"contracted_seats\":%d,".formatted(seats) : "";
        facts.on(date(day), """
                {"type":"account","id":"%s","name":"%s","arr":%.0f,%s%s"products":%s,"csm":"casey","sales_rep":"sam"}""".formatted(
                        id, "Customer " + id, arr, planPart, seatPart, JSON.writeValueAsString(owned)));
    }
}
