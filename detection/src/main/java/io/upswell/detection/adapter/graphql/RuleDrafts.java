package io.upswell.detection.adapter.graphql;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.GivenFacts;
import io.upswell.detection.OwnRule;
import io.upswell.detection.Refusal;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as programs send them: what is left out stays as it was. */
@Component
class RuleDrafts {

    record Input(
            @Nullable Integer version,
            @Nullable Integer revision,
            @Nullable Integer base,
            @Nullable String note,
            @Nullable List<SignalType> off,
            @Nullable List<Setting> settings,
            @Nullable ScoreWeights weights,
            @Nullable List<OwnRule> own,
            @Nullable List<Test> tests) {}

    record Setting(String setting, double value) {}

    record Test(
            String rule,
            String name,
            Map<String, Object> given,
            EvaluationOutcome outcome,
            @Nullable Double strength) {}

    private final RuleStudio studio;
    private final JsonMapper json;

    RuleDrafts(RuleStudio studio, JsonMapper json) {
        this.studio = studio;
        this.json = json;
    }

    /** @throws Refusal.BadRequest when a name in it is not known */
    RuleStudio.Draft of(Input input) {
        Integer number = input.version();
        Integer from = number == null ? input.base() : number;
        RuleVersion before = from == null
                ? studio.live()
                : studio.version(from).orElseThrow(() -> new Refusal.NotFound("version of the rules", from));
        RuleSet rules = before.rules();
        for (Setting setting : Objects.requireNonNullElse(input.settings(), List.<Setting>of())) {
            rules = rules.with(known(setting.setting()), setting.value());
        }
        var changed = new RuleSet(
                number == null ? 0 : number,
                input.off() == null ? rules.off() : Set.copyOf(input.off()),
                rules.settings(),
                Objects.requireNonNullElse(input.weights(), rules.weights()),
                Objects.requireNonNullElse(input.own(), rules.own()));
        return new RuleStudio.Draft(
                Objects.requireNonNullElse(input.revision(), 0),
                number == null ? before.number() : before.base(),
                changed,
                input.tests() == null
                        ? before.tests()
                        : input.tests().stream().map(this::test).toList(),
                input.note() == null && number != null ? before.note() : input.note());
    }

    private static RuleSetting known(String name) {
        try {
            return RuleSetting.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal.BadRequest("There is no setting `%s`.".formatted(name));
        }
    }

    private RuleTest test(Test test) {
        try {
            GivenFacts given = json.convertValue(test.given(), GivenFacts.class);
            return new RuleTest(test.rule(), test.name(), given, test.outcome(), test.strength());
        } catch (JacksonException wrong) {
            throw new Refusal.BadRequest(
                    "The facts of the test “%s” cannot be read: %s".formatted(test.name(), wrong.getOriginalMessage()));
        }
    }
}
