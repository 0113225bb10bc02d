package io.upswell.frontend.inbox;

import io.upswell.detection.AccountAsOf;
import io.upswell.notifications.Message;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of one opportunity.
 *
 * @param history who decided what, when and from where, oldest first
 * @param facts of the account now, {@code null} when it is not known any more
 * @param handoff {@code null} before it is qualified
 * @param trail of the handoff, oldest first
 */
record Dossier(
        OpportunitySnapshot opportunity,
        List<HistoryEntry> history,
        List<FollowUpTask> tasks,
        List<Message> messages,
        @Nullable AccountAsOf facts,
        @Nullable Handoff handoff,
        List<HandoffDesk.StageEntry> trail) {}
