package io.upswell.frontend.rules;

import io.upswell.detection.OwnRule;
import io.upswell.detection.SignalType;
import java.util.Arrays;
import java.util.Optional;

/** A rule by the name that addresses have for it: the key of a built-in one's type, or the id of an own one. */
final class RuleKey {

    /** The weights of the score are edited beside the rules. */
    static final String SCORE = "score";

    private RuleKey() {}

    static Optional<SignalType> builtIn(String key) {
        return Arrays.stream(SignalType.values())
                .filter(type -> type.key().equals(key))
                .findFirst();
    }

    static String name(String key, Working working) {
        if (key.equals(SCORE)) {
            return "Score";
        }
        return builtIn(key)
                .map(SignalType::label)
                .or(() -> working.own(key).map(OwnRule::name))
                .orElse(key);
    }
}
