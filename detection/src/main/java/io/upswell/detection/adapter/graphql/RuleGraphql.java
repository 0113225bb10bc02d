package io.upswell.detection.adapter.graphql;

import io.upswell.detection.Evaluation;
import io.upswell.detection.Refusal;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleCheck;
import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ShadowComparison;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The rule studio for programs. */
@Controller
class RuleGraphql {

    private final RuleStudio studio;
    private final RuleDrafts drafts;

    RuleGraphql(RuleStudio studio, RuleDrafts drafts) {
        this.studio = studio;
        this.drafts = drafts;
    }

    @QueryMapping
    List<RuleVersion> ruleVersions() {
        return studio.versions();
    }

    @QueryMapping
    Optional<RuleVersion> ruleVersion(@Argument int number) {
        return studio.version(number);
    }

    @QueryMapping
    RuleCheck checkRule(@Argument String expression) {
        return studio.check(expression);
    }

    @QueryMapping
    RulePreview rulePreview(@Argument int version, @Argument @Nullable String rule) {
        return studio.preview(known(version).rules(), rule);
    }

    @QueryMapping
    List<RuleChange> ruleChanges(@Argument @Nullable Integer from, @Argument int to) {
        RuleVersion before = from == null ? studio.live() : known(from);
        return studio.changes(before.rules(), known(to).rules());
    }

    @QueryMapping
    Optional<ShadowComparison> shadowComparison(@Argument @Nullable Integer version) {
        return studio.shadow(version);
    }

    @MutationMapping
    RuleVersion saveRuleDraft(@Argument RuleDrafts.Input draft) {
        return studio.save(drafts.of(draft));
    }

    @MutationMapping
    RuleVersion activateRules(@Argument int version, @Argument int revision, @Argument int live) {
        return studio.activate(version, revision, live);
    }

    @MutationMapping
    RuleVersion revertRules(@Argument int version, @Argument int live) {
        return studio.revert(version, live);
    }

    @MutationMapping
    RuleVersion startShadow(@Argument int version) {
        return studio.startShadow(version);
    }

    @MutationMapping
    boolean stopShadow() {
        studio.stopShadow();
        return true;
    }

    @MutationMapping
    List<RuleTest.Result> runRuleTests(@Argument int version) {
        RuleVersion known = known(version);
        return studio.test(known.rules(), known.tests());
    }

    @SchemaMapping(typeName = "Evaluation")
    @Nullable
    String ruleId(Evaluation evaluation) {
        return evaluation.own() == null ? null : evaluation.own().id();
    }

    @SchemaMapping(typeName = "Evaluation")
    @Nullable
    String ruleName(Evaluation evaluation) {
        return evaluation.own() == null ? null : evaluation.own().name();
    }

    @SchemaMapping(typeName = "Evaluation")
    @Nullable
    Integer ruleVersion(Evaluation evaluation) {
        return evaluation.own() == null ? null : (Integer) evaluation.own().version();
    }

    private RuleVersion known(int number) {
        return studio.version(number).orElseThrow(() -> new Refusal.NotFound("version of the rules", number));
    }
}
