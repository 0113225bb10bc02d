package io.upswell.detection.application;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.upswell.detection.DataHealth;
import io.upswell.detection.domain.LanguageModel;
import io.upswell.detection.domain.LanguageModel.Unanswered;
import io.upswell.detection.domain.ModelUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The only way to the language model: within the budget of the day, and not while it does not answer. Whoever asks has to
 * do without an answer.
 */
@Service
class ModelCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);
    private static final int WINDOW = 10;
    private static final int FEWEST = 3;
    private static final int HALF = 50;

    private final @Nullable LanguageModel model;
    private final ModelUse use;
    private final Clock clock;
    private final int budget;
    private final CircuitBreaker breaker;
    private final AtomicReference<LocalDate> spentOn = new AtomicReference<>(LocalDate.MIN);

    /** @param budget calls a day, of all nodes together */
    ModelCalls(
            ObjectProvider<LanguageModel> model,
            ModelUse use,
            Clock clock,
            @Value("${upswell.analyst.openai.daily-calls:1000}") int budget,
            @Value("${upswell.analyst.openai.pause:60s}") Duration pause) {
        this.model = model.getIfAvailable();
        this.use = use;
        this.clock = clock;
        this.budget = budget;
        this.breaker = CircuitBreaker.of(
                "language model",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(failure -> failure instanceof Unanswered unanswered && !unanswered.heard())
                        .ignoreException(BudgetSpent.class::isInstance)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn(
                        "The line to the language model is {} now",
                        change.getStateTransition().getToState()));
    }

    private static final class BudgetSpent extends RuntimeException {}

    /** Empty without a model, when the budget is spent, and when the model does not answer. */
    <T> Optional<T> ask(Supplier<T> question) {
        LocalDate day = LocalDate.now(clock);
        try {
            return Optional.of(breaker.executeSupplier(() -> {
                if (!use.spend(day, budget)) {
                    throw new BudgetSpent();
                }
                return question.get();
            }));
        } catch (BudgetSpent spent) {
            if (!day.equals(spentOn.getAndSet(day))) {
                LOG.warn("The language model's {} calls of {} are spent; the offline analyst reads on", budget, day);
            }
            doWithout(1, "the %d calls of the day are spent".formatted(budget));
        } catch (CallNotPermittedException heldBack) {
            doWithout(1, "held back after repeated failures");
        } catch (Unanswered unanswered) {
            LOG.warn("The language model gave no usable answer: {}", unanswered.getMessage());
            doWithout(1, String.valueOf(unanswered.getMessage()));
        }
        return Optional.empty();
    }

    /** Whether asking would be in vain for now. */
    boolean heldBack() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                || LocalDate.now(clock).equals(spentOn.get());
    }

    /** Counts questions that nobody answered, asked or not. */
    void doWithout(int questions, String reason) {
        use.unanswered(LocalDate.now(clock), questions, reason, clock.instant());
    }

    Optional<LanguageModel> model() {
        return Optional.ofNullable(model);
    }

    DataHealth.@Nullable ModelCalls today() {
        Instant now = clock.instant();
        return model == null ? null : use.on(LocalDate.ofInstant(now, clock.getZone()), model.name(), budget);
    }
}
