package io.upswell.frontend.demo.past;

import io.upswell.detection.Hindsight;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.frontend.demo.DemoPerson;
import io.upswell.frontend.parts.Names;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The invented people at the desks that real people use. */
@Component
class Hands {

    private static final Logger log = LoggerFactory.getLogger(Hands.class);
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final OpportunityDesk opportunities;
    private final HandoffDesk handoffs;
    private final Settling settling;
    private final Names names;
    private final Clock clock;

    Hands(OpportunityDesk opportunities, HandoffDesk handoffs, Settling settling, Names names, Clock clock) {
        this.opportunities = opportunities;
        this.handoffs = handoffs;
        this.settling = settling;
        this.names = names;
        this.clock = clock;
    }

    /** What was done before, or cannot be done any more, is left as it is. */
    void perform(Played played, Played.Timed timed) throws Exception {
        Act act = timed.act();
        try (var hindsight = Hindsight.begin()) {
            if (timed.at() != null) {
                hindsight.of(timed.at().toInstant());
            }
            person(played, act).act(() -> {
                if (act.verb().ofSales()) {
                    sell(played.opportunity(), act);
                } else {
                    decide(played.opportunity(), act);
                }
                return act;
            });
        } catch (Refusal refused) {
            log.debug("{} at {} is left out: {}", act.verb(), played.past().id(), refused.getMessage());
        }
    }

    private DemoPerson person(Played played, Act act) {
        var account = played.past().account();
        boolean sales = act.verb().ofSales();
        String username = sales ? account.salesRep() : account.csm();
        return new DemoPerson(username, names.full(username), sales ? Role.SALES : Role.CSM);
    }

    private void decide(UUID opportunity, Act act) {
        String text = act.text();
        switch (act.verb()) {
            case OPEN -> Objects.requireNonNull(opportunities.create(opportunity));
            case QUALIFY -> opportunities.qualify(opportunity, text);
            case SNOOZE ->
                opportunities.snooze(opportunity, LocalDate.now(clock).plusDays((long) act.number()));
            default -> opportunities.dismiss(opportunity, DismissReason.valueOf(Objects.requireNonNull(text)), null);
        }
        if (act.verb().settles()) {
            opportunities.tasks(List.of(opportunity)).values().stream()
                    .flatMap(List::stream)
                    .map(FollowUpTask::id)
                    .forEach(opportunities::completeTask);
        }
    }

    private void sell(UUID opportunity, Act act) {
        Handoff handoff = settling.await(() -> recorded(opportunity));
        if (handoff == null) {
            throw new Refusal.NotFound("handoff of opportunity", opportunity);
        }
        String why = Objects.requireNonNullElse(act.text(), "");
        switch (act.verb()) {
            case ACCEPT -> Objects.requireNonNull(handoffs.accept(handoff.id()));
            case DECLINE -> handoffs.reject(handoff.id(), why);
            case LOST -> handoffs.move(handoff.id(), PipelineStage.LOST, null, why);
            case WON -> handoffs.move(handoff.id(), PipelineStage.WON, booked(handoff, act), null);
            default ->
                handoffs.move(handoff.id(), PipelineStage.valueOf(act.verb().name()), null, null);
        }
    }

    /** Only once the CRM has it: else the handoff would be completed when that happens, in the present. */
    private @Nullable Handoff recorded(UUID opportunity) {
        Handoff handoff = handoffs.ofOpportunities(List.of(opportunity)).get(opportunity);
        return handoff == null || handoff.crmId() == null ? null : handoff;
    }

    private static BigDecimal booked(Handoff handoff, Act act) {
        BigDecimal estimate = Objects.requireNonNullElse(handoff.amount(), new BigDecimal(12_000));
        return estimate.multiply(BigDecimal.valueOf(act.number()))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .multiply(HUNDRED)
                .setScale(CENTS, RoundingMode.UNNECESSARY);
    }
}
