package io.upswell.detection.adapter.graphql;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.SignalType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a version of the rules holds. */
@Controller
@SchemaMapping(typeName = "RuleVersion")
class RuleVersionGraphql {

    private static final TypeReference<LinkedHashMap<String, Object>> GIVEN = new TypeReference<>() {};

    /** One setting with its bounds. */
    record SettingValue(
            String setting, SignalType rule, String label, double value, double shipped, double least, double most) {}

    private final JsonMapper json;

    RuleVersionGraphql(JsonMapper json) {
        this.json = json;
    }

    /** What is not given is left out. */
    @SchemaMapping(typeName = "RuleTest")
    Map<String, Object> given(RuleTest test) {
        Map<String, Object> given = json.convertValue(test.given(), GIVEN);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    @SchemaMapping
    Set<SignalType> off(RuleVersion version) {
        return version.rules().off();
    }

    @SchemaMapping
    List<SettingValue> settings(RuleVersion version) {
        return Arrays.stream(RuleSetting.values())
                .map(setting -> new SettingValue(
                        setting.name(),
                        setting.rule(),
                        setting.label(),
                        version.rules().value(setting),
                        setting.shipped(),
                        setting.least(),
                        setting.most()))
                .toList();
    }

    @SchemaMapping
    ScoreWeights weights(RuleVersion version) {
        return version.rules().weights();
    }

    @SchemaMapping
    List<OwnRule> own(RuleVersion version) {
        return version.rules().own();
    }
}
