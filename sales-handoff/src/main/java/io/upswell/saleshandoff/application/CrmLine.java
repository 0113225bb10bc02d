package io.upswell.saleshandoff.application;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.upswell.saleshandoff.CrmDesk.Line;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The line to the CRM: held back for a while when too many calls fail, so that a sick CRM is left alone. */
@Service
class CrmLine {

    private static final Logger log = LoggerFactory.getLogger(CrmLine.class);
    private static final int PROBES = 2;
    private static final int HALF = 50;

    private final Crm crm;
    private final CircuitBreaker breaker;
    private volatile Instant since;
    private volatile @Nullable String lastError;

    CrmLine(Crm crm, CrmSettings settings, Clock clock) {
        this.crm = crm;
        this.since = clock.instant();
        this.breaker = CircuitBreaker.of(
                "crm",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.window() / 2)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .recordException(failure -> failure instanceof CrmFailure crmFailure && crmFailure.passing())
                        .ignoreException(failure -> failure instanceof CrmFailure crmFailure && !crmFailure.passing())
                        .build());
        breaker.getEventPublisher().onStateTransition(change -> {
            since = clock.instant();
            log.warn(
                    "The line to {} is {} now.",
                    crm.name(),
                    change.getStateTransition().getToState());
        });
    }

    String crm() {
        return crm.name();
    }

    /** @throws CrmFailure also when the call is held back */
    <T> T call(Function<Crm, T> call) {
        try {
            return breaker.executeSupplier(() -> call.apply(crm));
        } catch (CallNotPermittedException heldBack) {
            throw new CrmFailure(
                    CrmFailure.Kind.UNAVAILABLE,
                    "Calls to %s are held back after repeated failures: %s".formatted(crm.name(), lastError));
        } catch (CrmFailure failure) {
            lastError = failure.getMessage();
            if (failure.kind() == CrmFailure.Kind.BUSY && failure.retryAfter() != null) {
                breaker.transitionToOpenStateFor(failure.retryAfter());
            }
            throw failure;
        }
    }

    /** Past the breaker: a person who tests the connection wants to know how it is now. */
    Crm direct() {
        return crm;
    }

    boolean heldBack() {
        return state() == Line.OPEN;
    }

    Line state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Line.OPEN;
            case HALF_OPEN -> Line.HALF_OPEN;
            default -> Line.CLOSED;
        };
    }

    Instant since() {
        return since;
    }

    @Nullable
    String lastError() {
        return lastError;
    }
}
