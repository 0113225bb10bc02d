package io.upswell.frontend.accounts;

import io.upswell.detection.AccountAsOf;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Evaluation;
import io.upswell.detection.Scan;
import io.upswell.detection.Signal;
import io.upswell.detection.UsageSeries;
import io.upswell.notifications.Message;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the account's page shows, read once.
 *
 * @param facts that the signals stand on, as of then
 * @param past the day that is looked back to, {@code null} for now; then what people did is left out
 * @param opportunity the live one, else the latest closed one, {@code null} when there never was one
 * @param conversations the latest, newest first
 * @param scan the latest that has ended, {@code null} before the first
 */
record AccountDossier(
        AccountSnapshot account,
        AccountAsOf facts,
        @Nullable LocalDate past,
        @Nullable OpportunitySnapshot opportunity,
        List<Signal> signals,
        List<Evaluation> evaluations,
        List<UsageSeries> usage,
        List<Conversation> conversations,
        List<Message> messages,
        List<FollowUpTask> tasks,
        List<StageEntry> trail,
        @Nullable Scan scan) {}
