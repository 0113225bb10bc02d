package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.domain.Opportunities;
import io.upswell.opportunities.domain.Opportunity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface StoredOpportunities extends Opportunities, Repository<Opportunity, UUID> {

    @Override
    @Query("""
            select * from opportunities.expansion_opportunities
            where account_id = :account
            order by (status = 'DISMISSED' or concluded is not null), heard_at desc, id
            limit 1""")
    Optional<Opportunity> currentOf(@Param("account") String account);

    @Override
    @Query("""
            select id from opportunities.expansion_opportunities
            where status = 'SNOOZED' and snoozed_until <= :day
            order by snoozed_until""")
    List<UUID> dueBy(@Param("day") LocalDate day);
}
