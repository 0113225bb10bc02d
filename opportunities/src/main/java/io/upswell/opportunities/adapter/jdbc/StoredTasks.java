package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.domain.Task;
import io.upswell.opportunities.domain.Tasks;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface StoredTasks extends Tasks, Repository<Task, UUID> {

    @Override
    @Query("""
            select exists (
                select from opportunities.tasks
                where opportunity_id = :opportunity and (completed_at is null or episode = :episode))""")
    boolean isAskedFor(@Param("opportunity") UUID opportunity, @Param("episode") int episode);
}
