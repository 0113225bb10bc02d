package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** {@link Deals} by Spring Data. */
interface DealRepository extends Deals, Repository<Deal, UUID> {

    @Override
    @Query("""
            select * from saleshandoff.handoff
             where stage in (:stages)
               and (:everybody or csm in (:owners) or rep in (:owners) or (:unowned and (csm is null or rep is null)))
               and (due_at, id) > (:due, :id)
             order by due_at, id
             limit :limit
            """)
    List<Deal> page(
            Collection<PipelineStage> stages,
            boolean everybody,
            Collection<String> owners,
            boolean unowned,
            Instant due,
            UUID id,
            int limit);

    @Override
    @Query("""
            select * from saleshandoff.handoff
             where account = :account and opportunity <> :exceptOpportunity
               and stage not in ('REJECTED', 'WON', 'LOST')
             order by requested_at desc
             limit 1
            """)
    Optional<Deal> openOf(String account, UUID exceptOpportunity);

    @Override
    @Query("""
            select id from saleshandoff.handoff
             where stage = 'REQUESTED' and next_alarm_at <= :now
             order by next_alarm_at
             limit :most
            """)
    List<UUID> alarmed(Instant now, int most);
}
