package io.upswell.frontend.demo;

/** What happens at an account of the demo, and so what the scan can find there. */
public enum Story {
    /** The example of the PRD: near the limit, asks, and a new team. */
    PRD,
    QUIET,
    NEAR_LIMIT,
    NEAR_STORAGE,
    OVER_SEATS,
    /** One or two seats too many: a signal, but hardly worth a message. */
    SLIGHTLY_OVER,
    ASKS,
    /** A new team that fits into the free seats. */
    NEW_TEAM,
    /** A new team that does not. */
    NEW_TEAM_OVER,
    NEAR_LIMIT_ASKS,
    NEAR_LIMIT_NEW_TEAM,
    OVER_SEATS_ASKS,
    /** Visits to a feature that is locked, nobody says a word. */
    VISITS,
    /** Says that more is coming: people, traffic, a site. */
    MENTIONS,
    /** Gives up a competitor's product for ours. */
    SWITCHES,
    /** May give up ours. */
    LEAVING,
    /** Above the threshold, but on the way down. */
    FALLING,
    /** One wild day and nothing else. */
    SPIKE,
    /** Close below the threshold, flat. */
    NEAR_MISS,
    /** Rising for half a year, with plenty of room. */
    GROWING,
    NO_LIMIT_ON_RECORD,
    NO_SEATS_ON_RECORD,
    NO_DEPARTMENTS,
    /** Nothing has arrived for weeks. */
    STALE;

    /** Whether API calls are meant to stand at an exact share of the limit today. */
    boolean exact() {
        return switch (this) {
            case PRD, NEAR_LIMIT, NEAR_LIMIT_ASKS, NEAR_LIMIT_NEW_TEAM, FALLING, NEAR_MISS, GROWING -> true;
            default -> false;
        };
    }
}
