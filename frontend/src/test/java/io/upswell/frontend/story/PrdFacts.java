package io.upswell.frontend.story;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** The facts behind the PRD's worked example (4.1 and 5.1), as the contract's fact lines. */
final class PrdFacts {

    static final String PRICE_BOOK = """
            {"type":"plan","id":"professional","name":"Professional","rank":2,"annual_price":30000,"seat_price":600,"limits":{"api_calls":1000000},"features":["standard dashboards"]}
            {"type":"plan","id":"enterprise","name":"Enterprise","rank":4,"annual_price":120000,"seat_price":900,"limits":{"api_calls":20000000},"features":["private cloud"]}
            {"type":"product","id":"advanced-analytics","name":"Advanced Analytics","annual_price":30000,"features":["cohort analysis"],"aliases":["AA module"],"included_in":["enterprise"]}
            {"type":"product","id":"api-plus","name":"API Plus","annual_price":15000,"features":["webhooks"],"adds_limits":{"api_calls":2000000}}
            {"type":"product","id":"session-replay","name":"Session Replay","annual_price":12000}
            {"type":"metric","id":"api_calls","name":"API calls","kind":"counter","period":"rolling_30d"}
            """;

    static final String BASE = PRICE_BOOK + """
            {"type":"account","id":"acc-1","name":"InnovateCorp","arr":75000,"currency":"USD","plan":"professional","products":["session-replay"],"contracted_seats":45,"limits":{"api_calls":1000000},"primary_department":"Sales","contract_end":"2026-09-30","segment":"mid-market","csm":"casey","sales_rep":"sam"}
            {"type":"usage","account":"acc-1","metric":"api_calls","date":"2026-01-28","value":920000}
            {"type":"conversation","account":"acc-1","id":"conv-1","channel":"meeting","occurred_at":"2026-01-28T15:30:00Z","title":"January check-in","segments":[{"speaker":"Casey","side":"vendor","text":"How is the rollout going?"},{"speaker":"Dana Whitfield","side":"customer","text":"Good. I wanted to ask about Advanced Analytics: does it do cohorts out of the box?"}]}
            """ + users("Sales", 29, "2025-06-02");

    static final String MARKETING = users("Marketing", 8, "2026-01-20");

    private PrdFacts() {}

    static String users(String department, int count, String firstSeen) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        {"type":"user","account":"acc-1","id":"%s-%d","department":"%s","first_seen":"%s","last_seen":"2026-01-28"}
                        """.formatted(department.toLowerCase(), i, department, firstSeen))
                .collect(joining());
    }
}
