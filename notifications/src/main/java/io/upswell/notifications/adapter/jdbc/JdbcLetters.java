package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JdbcLetters extends Letters, Repository<Letter, UUID> {}
