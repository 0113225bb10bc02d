package io.upswell.frontend.rules;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Words;

/** What a rule does, in a sentence. */
final class RuleWords {

    private RuleWords() {}

    static String of(SignalType type, RuleSet rules) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING ->
                "fires when usage is above %s of its limit and not clearly falling, or when growth that lasts reaches it within %d days with at least %s certainty."
                        .formatted(
                                share(rules, RuleSetting.USAGE_THRESHOLD),
                                rules.whole(RuleSetting.USAGE_HORIZON),
                                share(rules, RuleSetting.USAGE_CERTAINTY));
            case SEAT_OVERAGE ->
                "fires when %s or more stay than seats are contracted."
                        .formatted(Words.count(rules.whole(RuleSetting.SEATS_OVER), "user more", "users more"));
            case FEATURE_INTEREST ->
                "fires when the customer asked within %d days about a product or plan that it does not own, or visited its locked features %d times."
                        .formatted(rules.whole(RuleSetting.FEATURE_WINDOW), rules.whole(RuleSetting.FEATURE_VISITS));
            case EXPANSION_MENTION ->
                "fires when the customer spoke of a need for more within %d days; several conversations are stronger."
                        .formatted(rules.whole(RuleSetting.MENTION_WINDOW));
            case NEW_TEAM_ONBOARDING ->
                "fires when %d or more users came within 30 days from a department with fewer than %d before."
                        .formatted(rules.whole(RuleSetting.TEAM_USERS), rules.whole(RuleSetting.TEAM_BEFORE));
            case API_USAGE_GROWTH ->
                "fires when API usage rose by %s or more over 12 weeks, in each of the last four, and not by chance."
                        .formatted(share(rules, RuleSetting.GROWTH_RISE));
            case COMPETITOR_DISPLACEMENT ->
                "fires when the customer told within %d days of leaving a competitor for us."
                        .formatted(rules.whole(RuleSetting.COMPETITOR_WINDOW));
        };
    }

    static String of(OwnRule rule) {
        return Simple.of(rule.condition())
                .map(simple -> "fires when %s.".formatted(simple.words()))
                .orElse("fires when its condition holds.");
    }

    static String of(ScoreWeights weights) {
        return "the strength of the signals makes %s of the score, the potential revenue %s."
                .formatted(Words.percent(weights.strengthShare()), Words.percent(1 - weights.strengthShare()));
    }

    private static String share(RuleSet rules, RuleSetting setting) {
        return Words.percent(rules.value(setting));
    }
}
