package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.CrmNews;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes down which handoffs are to be compared, so that nothing is lost when this process ends right after. What no
 * handoff knows may be a record that was made without Upswell: that is looked for at once.
 */
@Service
class CrmHearsay implements CrmNews {

    private final Deals deals;
    private final CrmWriter writer;
    private final CrmPoll poll;

    CrmHearsay(Deals deals, CrmWriter writer, CrmPoll poll) {
        this.deals = deals;
        this.writer = writer;
        this.poll = poll;
    }

    @Override
    @Transactional
    public int changed(Collection<String> records) {
        List<Deal> known = records.isEmpty()
                ? List.of()
                : deals.findByCrmIdIn(records).stream()
                        .filter(deal -> !deal.joined())
                        .toList();
        known.forEach(deal -> writer.wish(deal.id()));
        if (known.size() < records.size()) {
            poll.look(); // somebody may have made one without Upswell
        }
        return known.size();
    }
}
