package io.upswell.opportunities.domain;

import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunityStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** Opportunities and tasks in order, for pages that somebody looks at. */
@SecondaryPort
public interface OpportunityLists {

    /** @param after the position behind which to go on, {@code null} for the beginning */
    List<Place> page(
            OpportunityFilter filter,
            OpportunityOrder order,
            @Nullable Map<String, Object> after,
            int limit,
            Sight sight);

    /** Every status has a number. */
    Map<OpportunityStatus, Integer> count(OpportunityFilter filter, Sight sight);

    /** The live opportunity of each account, else the one closed last. */
    List<UUID> ofAccounts(Collection<String> accounts, Sight sight);

    Map<UUID, String> metadata(Collection<UUID> ids, Sight sight);

    /** By due date. */
    List<Place> tasks(TaskChoice choice, @Nullable Map<String, Object> after, int limit, Sight sight);

    int countTasks(TaskChoice choice, Sight sight);

    /**
     * Where something stands in a list.
     *
     * @param position its keys, texts and numbers only, so that they fit into a cursor
     */
    record Place(UUID id, Map<String, Object> position) {}
}
