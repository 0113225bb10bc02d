package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.domain.Task;
import io.upswell.opportunities.domain.Tasks;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredTasks extends Tasks, Repository<Task, UUID> {}
