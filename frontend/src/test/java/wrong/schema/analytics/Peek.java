package wrong.schema.analytics;

/** Wrong on purpose: reads another module's table. */
class Peek {
    static final String ALLOWED = "select count(*) from analytics.journey";

    String sql() {
        return "select count(*) from opportunities.expansion_opportunities";
    }
}
