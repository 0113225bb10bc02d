package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmWrites;
import io.upswell.saleshandoff.domain.CrmWrites.Waiting;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CrmOffice implements CrmDesk {

    private final CrmLine line;
    private final CrmWrites writes;
    private final CrmWriter writer;
    private final Deals deals;

    CrmOffice(CrmLine line, CrmWrites writes, CrmWriter writer, Deals deals) {
        this.line = line;
        this.writes = writes;
        this.writer = writer;
        this.deals = deals;
    }

    @Override
    public Status status() {
        Sight.leader(Viewer.current());
        var backlog = writes.backlog();
        return new Status(
                line.crm(), line.state(), line.since(), backlog.pending(), backlog.refused(), line.lastError());
    }

    @Override
    public Connection connection() {
        return new Connection(line.crm(), line.state(), line.since());
    }

    @Override
    public List<Check> test() {
        Sight.leader(Viewer.current());
        try {
            return line.direct().test().stream()
                    .map(check -> new Check(check.what(), check.well(), check.mend()))
                    .toList();
        } catch (CrmFailure failure) {
            return List.of(new Check("%s answers.".formatted(line.crm()), false, failure.getMessage()));
        }
    }

    @Override
    public void retry(UUID handoff) {
        Viewer viewer = Viewer.current();
        Deal deal = deals.findById(handoff).orElseThrow(() -> new Refusal.NotFound("handoff", handoff));
        Sight.repOf(viewer, deal);
        if (!deal.joined()) {
            writer.wish(handoff);
        }
    }

    @Override
    public Map<UUID, State> states(Collection<UUID> handoffs) {
        if (handoffs.isEmpty()) {
            return Map.of();
        }
        Viewer viewer = Viewer.current();
        Map<UUID, Waiting> waiting = writes.waiting(handoffs);
        return deals.findByIdIn(handoffs).stream()
                .filter(deal -> Sight.sees(viewer, deal))
                .collect(Collectors.toMap(Deal::id, deal -> state(deal, waiting.get(deal.id()))));
    }

    private static State state(Deal deal, @Nullable Waiting waiting) {
        return waiting == null
                ? new State(deal.crm() != null, false, null, deal.joined())
                : new State(false, waiting.refused(), waiting.error(), deal.joined());
    }
}
