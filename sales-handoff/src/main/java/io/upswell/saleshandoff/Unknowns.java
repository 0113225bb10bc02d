package io.upswell.saleshandoff;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.ArrayList;
import java.util.List;

/** What nobody knows about an opportunity, said so that nobody assumes it. */
final class Unknowns {

    private Unknowns() {}

    static List<String> of(OpportunitySnapshot opportunity) {
        AccountSnapshot account = opportunity.account();
        List<String> unknown = new ArrayList<>();
        add(unknown, account.arr() == null, "What the customer pays today");
        add(unknown, account.contractEnd() == null, "When the contract ends");
        add(unknown, account.contractedSeats() == null, "How many seats are contracted");
        add(unknown, opportunity.value().annual() == null, "What the expansion is worth");
        add(unknown, opportunity.type() == null, "Which kind of expansion it is");
        boolean spoken = opportunity.signals().stream()
                .flatMap(signal -> signal.evidence().stream())
                .anyMatch(evidence -> evidence instanceof Evidence.Quote quote && quote.speaker() != null);
        add(unknown, !spoken, "Who of the customer wants it: no conversation names anybody");
        unknown.add("Who decides and whether there is a budget, unless the note says so");
        return List.copyOf(unknown);
    }

    private static void add(List<String> unknown, boolean missing, String what) {
        if (missing) {
            unknown.add(what);
        }
    }
}
