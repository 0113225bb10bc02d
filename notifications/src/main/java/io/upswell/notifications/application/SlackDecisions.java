package io.upswell.notifications.application;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.Refusal;
import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Press;
import io.upswell.notifications.domain.Surface;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.HandoffDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Carries what was pressed or sent to the desk that decides it. */
@Service
class SlackDecisions {

    static final int WEEK = 7;

    private final OpportunityDesk opportunities;
    private final HandoffDesk handoffs;
    private final AccountDesk accounts;
    private final Surface surface;
    private final AlreadyHandled handled;
    private final Clock clock;

    /** Lazily, so that this module starts without those below it. */
    SlackDecisions(
            @Lazy OpportunityDesk opportunities,
            @Lazy HandoffDesk handoffs,
            AccountDesk accounts,
            Surface surface,
            AlreadyHandled handled,
            Clock clock) {
        this.opportunities = opportunities;
        this.handoffs = handoffs;
        this.accounts = accounts;
        this.surface = surface;
        this.handled = handled;
        this.clock = clock;
    }

    /** @return whether the button needed no dialog, so that it is done */
    boolean atOnce(Press press) {
        switch (press.action()) {
            case "create_opportunity" -> create(id(press.value()));
            case "snooze_week" ->
                opportunities.snooze(id(press.value()), LocalDate.now(clock).plusDays(WEEK));
            case "accept_handoff" -> handoffs.accept(id(press.value()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void create(UUID id) {
        OpportunitySnapshot opportunity = opportunity(id);
        handled.check(opportunity);
        if (opportunity.status() == OpportunityStatus.OPEN && opportunity.confirmedBy() != null) {
            throw handled.by(opportunity, HistoryEvent.CONFIRMED);
        }
        opportunities.create(id);
    }

    void take(Filled filled) {
        UUID id = id(filled.about());
        switch (filled.form()) {
            case SlackDialogs.QUALIFY -> opportunities.qualify(id, orNull(filled, "note"), Checklist.found(filled));
            case SlackDialogs.SNOOZE -> opportunities.snooze(id, snoozedUntil(filled));
            case SlackDialogs.DISMISS ->
                opportunities.dismiss(id, DismissReason.valueOf(filled.value("reason")), orNull(filled, "note"));
            case SlackDialogs.KNEW ->
                accounts.recordManualIdentification(
                        opportunity(id).account().id(), LocalDate.parse(filled.value("since")), orNull(filled, "note"));
            case SlackDialogs.DECLINE -> handoffs.reject(id, filled.value("reason"));
            case SlackDialogs.OUTREACH -> surface.reply(filled.origin(), filled.value("text"));
            default -> throw new Refusal.BadRequest("there is no dialog %s.".formatted(filled.form()));
        }
        if (filled.form().equals(SlackDialogs.KNEW)) {
            surface.whisper(
                    filled.user(), filled.origin(), "Noted: you knew since %s.".formatted(filled.value("since")));
        }
    }

    private static LocalDate snoozedUntil(Filled filled) {
        return filled.value("until").equals(SlackDialogs.CHANGE)
                ? OpportunityDesk.SOMETHING_CHANGES
                : LocalDate.parse(filled.value("date"));
    }

    OpportunitySnapshot opportunity(UUID id) {
        return opportunities.find(id).orElseThrow(() -> new Refusal.NotFound("opportunity", id));
    }

    private static @Nullable String orNull(Filled filled, String field) {
        return filled.value(field).isEmpty() ? null : filled.value(field);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal.NotFound("opportunity", text);
        }
    }
}
