package io.upswell.detection;

/** The account of the PRD's example, as facts. */
final class InnovateCorp {

    static final String FACTS = """
            {"type":"plan","id":"professional","name":"Professional","rank":2,"annual_price":30000,"seat_price":600,"limits":{"api_calls":500000},"features":["standard dashboards"]}
            {"type":"product","id":"advanced-analytics","name":"Advanced Analytics","annual_price":30000,"features":["cohort analysis"],"aliases":["AA module"],"included_in":["enterprise"],"adds_limits":{"api_calls":2000000}}
            {"type":"competitor","id":"rivalco","name":"RivalCo","aliases":["Rival"]}
            {"type":"metric","id":"api_calls","name":"API calls","kind":"counter","period":"rolling_30d"}
            {"type":"account","id":"acc-1","name":"InnovateCorp","arr":75000,"currency":"USD","plan":"professional","products":["session-replay"],"contracted_seats":40,"limits":{"api_calls":1000000},"primary_department":"Sales","contract_end":"2026-09-30","segment":"mid-market","csm":"casey","sales_rep":"sam"}
            {"type":"usage","account":"acc-1","metric":"api_calls","date":"2026-01-26","value":31250}
            {"type":"usage","account":"acc-1","metric":"api_calls","date":"2026-01-27","value":31000}
            {"type":"user","account":"acc-1","id":"u-17","name":"Ida","department":"Marketing","first_seen":"2026-01-20","last_seen":"2026-01-28"}
            {"type":"user","account":"acc-1","id":"u-18","name":"Ben","department":"Sales","first_seen":"2024-01-20","last_seen":"2025-12-30"}
            {"type":"user","account":"acc-1","id":"u-19","name":"Eve","department":"Sales","first_seen":"2024-01-20","last_seen":"2025-12-29"}
            {"type":"feature_visit","account":"acc-1","feature":"cohort analysis","user":"u-17","at":"2026-01-27T10:00:00Z"}
            {"type":"conversation","account":"acc-1","id":"conv-1","channel":"meeting","occurred_at":"2026-01-28T15:30:00Z","title":"Quarterly review","segments":[{"speaker":"Dana","side":"customer","text":"What would Advanced Analytics cost us?"},{"speaker":"Casey","side":"vendor","text":"I will send you a quote."}],"analysis":{"expansion_signals":["asked about Advanced Analytics"]}}
            {"type":"manual_identification","account":"acc-1","date":"2026-01-20","by":"casey","note":"mentioned at lunch"}
            """;

    private InnovateCorp() {}
}
