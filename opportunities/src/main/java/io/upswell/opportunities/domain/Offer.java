package io.upswell.opportunities.domain;

import io.upswell.detection.Evidence;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ValueEstimate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the signals of one account ask for, each once: a second reason joins the step that serves it already,
 * one plan at most, and no product that this plan contains.
 */
final class Offer {

    private final Catalogue catalogue;
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    private record Choice(Step step, Set<SignalType> reasons) {}

    Offer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(Step step, SignalType reason) {
        add(step, EnumSet.of(reason));
    }

    private void add(Step step, Set<SignalType> reasons) {
        Choice same = choices.get(step.id());
        Choice plan = step.plan() ? plan() : null;
        if (same != null) {
            same.reasons.addAll(reasons);
        } else if (plan != null) {
            boolean dearer = price(step).compareTo(price(plan.step)) > 0;
            choices.remove(plan.step.id());
            plan.reasons.addAll(reasons);
            choices.put(dearer ? step.id() : plan.step.id(), new Choice(dearer ? step : plan.step, plan.reasons));
        } else {
            choices.put(step.id(), new Choice(step, EnumSet.copyOf(reasons)));
        }
    }

    /** @return whether a step already chosen lifts the limit too; the reason joins it then */
    boolean serves(Evidence.Usage usage, SignalType reason) {
        for (Choice choice : choices.values()) {
            if (catalogue.lifts(choice.step, usage)) {
                choice.reasons.add(reason);
                if (!choice.step.plan()) {
                    choices.put(choice.step.id(), new Choice(lifting(choice.step, usage), choice.reasons));
                }
                return true;
            }
        }
        return false;
    }

    void addLifting(Step step, Evidence.Usage usage, SignalType reason) {
        add(lifting(step, usage), reason);
    }

    private Step lifting(Step step, Evidence.Usage usage) {
        return step.labelled("%s, lifts the limit to %s %s"
                .formatted(
                        step.name(),
                        Wording.rounded(catalogue.liftedLimit(step, usage)),
                        Wording.unit(usage.metricName())));
    }

    /** Products that the chosen plan contains become reasons for the plan. */
    void settle() {
        Choice plan = plan();
        if (plan != null) {
            choices.values().removeIf(choice -> {
                boolean covered = !choice.step.plan() && choice.step.isIncludedIn(plan.step.id(), catalogue.prices());
                if (covered) {
                    plan.reasons.addAll(choice.reasons);
                }
                return covered;
            });
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Choice choice : planFirst()) {
            Step step = choice.step;
            BigDecimal annual = step.annual();
            if (annual != null) {
                parts.add(new Part(
                        step.label(), step.formula(), annual, step.id(), step.name(), Set.copyOf(choice.reasons)));
            }
        }
        return parts;
    }

    List<String> names() {
        return planFirst().stream().map(choice -> choice.step.name()).toList();
    }

    List<String> withoutPrice() {
        return planFirst().stream()
                .map(Choice::step)
                .filter(step -> step.annual() == null)
                .map(Step::name)
                .toList();
    }

    private List<Choice> planFirst() {
        return choices.values().stream()
                .sorted((a, b) -> Boolean.compare(b.step.plan(), a.step.plan()))
                .toList();
    }

    private @Nullable Choice plan() {
        return choices.values().stream()
                .filter(choice -> choice.step.plan())
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal price(Step step) {
        BigDecimal annual = step.annual();
        return annual == null ? BigDecimal.ZERO : annual;
    }
}
