package test.upswell.preview;

/** The alert of PRD 5.1 as Block Kit. */
final class Blocks {

    static final String ALERT = """
            [{"type":"header","text":{"type":"plain_text","text":":chart_with_upwards_trend: Expansion Signal: InnovateCorp","emoji":true}},
             {"type":"section","fields":[{"type":"mrkdwn","text":"*Signal Strength*\\nHIGH (Score: 0.85)"},{"type":"mrkdwn","text":"*Estimated Expansion*\\n$45,000+ ARR"}]},
             {"type":"divider"},
             {"type":"section","text":{"type":"mrkdwn","text":"*Signals Detected*"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*1. :zap: Usage Limit Approaching*\\nAPI calls at 92% of limit (projected to exceed in 2 weeks)"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*2. :bulb: Feature Interest*\\n\\"Asked about Advanced Analytics capabilities\\" - Meeting Jan 28\\n> &lt;script&gt;alert(1)&lt;/script&gt; Does it do cohorts? · <https://upswell.example/c/1|Dana Whitfield>"}},
             {"type":"section","text":{"type":"mrkdwn","text":"*3. :busts_in_silhouette: New Team Onboarding*\\n8 new users from Marketing department (was only Sales)"}},
             {"type":"divider"},
             {"type":"section","text":{"type":"mrkdwn","text":"*Current State*\\nARR: $75,000\\nPlan: Professional\\nContract End: Sep 2026"}},
             {"type":"actions","elements":[{"type":"button","style":"primary","text":{"type":"plain_text","text":"Create Expansion Opportunity"}},
              {"type":"button","text":{"type":"plain_text","text":"Draft Outreach"}},{"type":"button","text":{"type":"plain_text","text":"View Account"}}]},
             {"type":"context","elements":[{"type":"mrkdwn","text":"Data as of 29 Jan, 08:52"}]}]
            """;

    private Blocks() {}
}
