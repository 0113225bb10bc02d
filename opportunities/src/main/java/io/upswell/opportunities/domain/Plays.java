package io.upswell.opportunities.domain;

import io.upswell.detection.PriceBook;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.SuggestedPlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways to begin that a mix of signals suggests (FR-2.4): signals that point to the same sale make one play, and each
 * play names what speaks for it.
 */
final class Plays {

    private Plays() {}

    /** @param signals strongest first */
    static List<SuggestedPlay> of(PriceBook prices, List<Signal> signals, ExpansionEstimate estimate) {
        Map<String, List<Signal>> mixes = new LinkedHashMap<>();
        boolean seats = signals.stream().anyMatch(signal -> signal.type() == SignalType.SEAT_OVERAGE);
        for (Signal signal : signals) {
            mixes.computeIfAbsent(mix(signal, seats), key -> new ArrayList<>()).add(signal);
        }
        return mixes.values().stream()
                .map(mix -> {
                    Play play = Play.of(prices, leaderFirst(mix), estimate);
                    String move = play.approach() == null ? "Follow up" : play.approach();
                    return new SuggestedPlay(
                            Play.kind(mix, prices).orElse(play.type()),
                            move,
                            mix.stream().map(Signal::details).toList());
                })
                .toList();
    }

    /** A new team beside missing seats is one sale of seats; growth towards a limit is the limit's. */
    private static String mix(Signal signal, boolean seats) {
        return switch (signal.type()) {
            case USAGE_LIMIT_APPROACHING, API_USAGE_GROWTH -> "capacity " + signal.subject();
            case SEAT_OVERAGE -> "seats";
            case NEW_TEAM_ONBOARDING -> seats ? "seats" : "team " + signal.subject();
            case FEATURE_INTEREST -> "product " + signal.subject();
            case EXPANSION_MENTION -> "mention";
            case COMPETITOR_DISPLACEMENT -> "move " + signal.subject();
        };
    }

    /** What can be sold comes before what speaks for it. */
    private static List<Signal> leaderFirst(List<Signal> mix) {
        return mix.stream()
                .filter(signal ->
                        signal.type() == SignalType.USAGE_LIMIT_APPROACHING || signal.type() == SignalType.SEAT_OVERAGE)
                .findFirst()
                .map(List::of)
                .orElse(mix);
    }
}
