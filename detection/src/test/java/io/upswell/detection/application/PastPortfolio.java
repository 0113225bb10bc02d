package io.upswell.detection.application;

import io.upswell.detection.FactUploads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small portfolio whose facts come late, out of order, twice, corrected and taken back, drawn from a seed: accounts
 * that near a limit, grow, hire a team, ask, praise a competitor or leave, under a price book that changes as well.
 */
final class PastPortfolio {

    static final LocalDate FIRST = LocalDate.parse("2025-08-01");
    static final int DAYS = 165;
    private static final int LATEST = 12;
    private static final List<String> SAID = List.of(
            "What would Advanced Analytics cost us?",
            "We plan to roll this out to another two departments next quarter.",
            "Could you show us the cohort analysis? My team asks for it.",
            "We are moving away from RivalCo to your product.",
            "We are leaving you for RivalCo at the end of the year.",
            "The weather was lovely on the coast.");

    private final Random random;
    private final TreeMap<Instant, List<String>> arrivals = new TreeMap<>();

    private PastPortfolio(long seed) {
        random = new Random(seed);
    }

    /** What comes for an account that is not there (yet) is refused, as ever. */
    static void send(FactUploads uploads, long seed, int accounts) {
        var portfolio = new PastPortfolio(seed);
        portfolio.priceBook();
        for (int i = 0; i < accounts; i++) {
            portfolio.account("a%02d".formatted(i));
        }
        portfolio.arrivals.forEach((at, lines) -> uploads.send(at, String.join("\n", lines)));
    }

    private void priceBook() {
        on(0, "{'type':'metric','id':'storage','name':'Storage','kind':'gauge'}");
        on(0, "{'type':'metric','id':'api_calls','name':'API calls','period':'rolling_30d'}");
        on(
                0,
                "{'type':'plan','id':'pro','name':'Pro','rank':1,'annual_price':30000,'seat_price':600,'limits':{'storage':1000}}");
        on(0, "{'type':'competitor','id':'rivalco','name':'RivalCo'}");
        on(0, "{'type':'product','id':'aa','name':'Advanced Analytics','annual_price':20000}");
        on(
                110,
                "{'type':'product','id':'aa','name':'Advanced Analytics','annual_price':25000,'features':['cohort analysis']}");
        on(
                120,
                "{'type':'plan','id':'pro','name':'Pro','rank':1,'annual_price':30000,'seat_price':600,'limits':{'storage':1050}}");
        on(130, "{'type':'plan','id':'max','name':'Max','rank':2,'annual_price':60000,'limits':{'storage':3000}}");
        on(140, "{'type':'competitor','id':'rivalco','deleted':true}");
        on(150, "{'type':'metric','id':'reports','name':'Reports','kind':'counter','period':'month'}");
    }

    private void account(String id) {
        int begin = random.nextInt(3) == 0 ? 95 + random.nextInt(30) : 0;
        int seats = 6 + random.nextInt(6);
        boolean roomy = id.endsWith("0"); // grows far below its limit
        terms(begin, id, seats, roomy ? 9_000_000 : 900_000 + random.nextInt(200_000));
        if (!roomy && random.nextInt(3) == 0) {
            terms(100 + random.nextInt(50), id, seats + 3, 1_400_000);
        }
        if (!roomy && random.nextInt(6) == 0) {
            int gone = 120 + random.nextInt(20);
            on(gone, "{'type':'account','id':'%s','deleted':true}".formatted(id));
            terms(gone + 8, id, seats, 1_000_000);
        }
        usage(id, begin, roomy);
        people(id, begin, seats);
        conversations(id);
        visits(id);
    }

    private void terms(int day, String id, int seats, int limit) {
        on(
                day,
                "{'type':'account','id':'%s','name':'Account %s','arr':%d,'plan':'pro','contracted_seats':%d,'limits':{'api_calls':%d},'csm':'%s'}"
                        .formatted(
                                id,
                                id,
                                40_000 + random.nextInt(60_000),
                                seats,
                                limit,
                                random.nextBoolean() ? "casey" : "priya"));
    }

    private void usage(String id, int begin, boolean grows) {
        double calls = 18_000 + random.nextInt(16_000);
        double growth = grows || random.nextInt(3) == 0 ? calls / 150 : random.nextInt(60);
        double storage = 550 + random.nextInt(400);
        int drop = 100 + random.nextInt(60);
        for (int day = Math.max(0, begin - 30); day < DAYS; day++) {
            usage(id, "api_calls", day, (calls + growth * day) * (0.9 + 0.2 * random.nextDouble()));
            usage(id, "storage", day, (storage + day / 2.0) * (day < drop ? 1 : 0.6) + random.nextInt(40));
            if (day % 3 == 0) {
                usage(id, "reports", day, random.nextInt(200));
            }
        }
    }

    /** Mostly on the next morning, at times late, then and again corrected or taken back. */
    private void usage(String id, String metric, int day, double value) {
        int arrival = day + 1 + (random.nextInt(8) == 0 ? random.nextInt(LATEST) : 0);
        String fact =
                "{'type':'usage','account':'%s','metric':'%s','date':'%s'".formatted(id, metric, FIRST.plusDays(day));
        on(arrival, fact + ",'value':%.2f}".formatted(value));
        if (random.nextInt(25) == 0) {
            on(
                    arrival + 1 + random.nextInt(LATEST),
                    fact + ",'value':%.2f}".formatted(value * (0.3 + random.nextDouble())));
        } else if (random.nextInt(40) == 0) {
            on(arrival + 1 + random.nextInt(LATEST), fact + ",'deleted':true}");
        }
    }

    private void people(String id, int begin, int seats) {
        for (int user = 0; user < seats + random.nextInt(4); user++) {
            boolean newTeam = user >= seats - 6 && random.nextInt(3) > 0;
            int first = newTeam ? 105 + random.nextInt(20) : begin;
            for (int seen = first; seen < DAYS; seen += 5 + random.nextInt(40)) {
                on(
                        seen + random.nextInt(4),
                        "{'type':'user','account':'%s','id':'u%d','department':'%s','first_seen':'%s','last_seen':'%s'}"
                                .formatted(
                                        id,
                                        user,
                                        newTeam ? "Marketing" : "Sales",
                                        FIRST.plusDays(first),
                                        FIRST.plusDays(seen + random.nextInt(3))));
            }
            if (random.nextInt(10) == 0) {
                on(
                        130 + random.nextInt(20),
                        "{'type':'user','account':'%s','id':'u%d','deleted':true}".formatted(id, user));
            }
        }
    }

    private void conversations(String id) {
        for (int no = 0; no < 6; no++) {
            int day = 70 + random.nextInt(DAYS - 70);
            int arrival = day + random.nextInt(LATEST);
            String fact = "{'type':'conversation','account':'%s','id':'c%d'".formatted(id, no);
            String talk = fact
                    + ",'channel':'email','occurred_at':'%sT1%d:00:00Z','segments':[{'speaker':'Dana','side':'customer','text':'%s'}]}";
            on(arrival, talk.formatted(FIRST.plusDays(day), random.nextInt(9), said()));
            if (random.nextInt(4) == 0) {
                on(arrival + 5, talk.formatted(FIRST.plusDays(day + random.nextInt(3)), random.nextInt(9), said()));
            } else if (random.nextInt(5) == 0) {
                on(arrival + 6, fact + ",'deleted':true}");
            }
        }
    }

    private void visits(String id) {
        for (int no = 0; no < 5; no++) {
            int day = 95 + random.nextInt(40);
            String fact =
                    "{'type':'feature_visit','account':'%s','feature':'cohort analysis','user':'u%d','at':'%sT12:00:00Z'"
                            .formatted(id, random.nextInt(3), FIRST.plusDays(day));
            on(day + random.nextInt(LATEST), fact + "}");
            if (random.nextInt(5) == 0) {
                on(day + LATEST + 2, fact + ",'deleted':true}");
            }
        }
    }

    private String said() {
        return SAID.get(random.nextInt(SAID.size()));
    }

    /** At eight, an hour before the scan, or at ten, an hour after it. */
    private void on(int day, String fact) {
        Instant at = Instant.parse(FIRST.plusDays(day) + "T08:00:00Z").plus(Duration.ofHours(random.nextInt(2) * 2));
        arrivals.computeIfAbsent(at, a -> new ArrayList<>()).add(fact.replace('\'', '"'));
    }
}
