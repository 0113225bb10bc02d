package io.upswell.saleshandoff.application;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leaves out what the viewer does not see. */
@Component
class InSight {

    private final Deals deals;

    InSight(Deals deals) {
        this.deals = deals;
    }

    List<Deal> deals(Collection<UUID> handoffs) {
        if (handoffs.isEmpty()) {
            return List.of();
        }
        Viewer viewer = Viewer.current();
        return deals.findByIdIn(handoffs).stream()
                .filter(deal -> Sight.sees(viewer, deal))
                .toList();
    }

    <T> Map<UUID, T> only(Map<UUID, T> byHandoff) {
        Map<UUID, T> seen = new HashMap<>(byHandoff);
        seen.keySet().retainAll(deals(byHandoff.keySet()).stream().map(Deal::id).collect(Collectors.toSet()));
        return seen;
    }

    /**
     * The same as a restriction of a query.
     *
     * @param owners usernames of CSMs and reps, never empty
     * @param unowned also those without a CSM or a rep
     */
    record Scope(boolean everybody, Set<String> owners, boolean unowned) {

        static Scope ofViewer() {
            Viewer viewer = Viewer.current();
            Set<String> owners = viewer.ownersInSight();
            return new Scope(
                    owners == null,
                    owners == null || owners.isEmpty() ? Set.of("") : owners,
                    viewer.role() == Role.MANAGER);
        }
    }
}
