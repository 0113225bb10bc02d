package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.domain.AccountLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PostgreSQL's advisory lock: also holds where the account has no row yet, and ends with the transaction. */
@Component
class TransactionLock implements AccountLock {

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('opportunities'), hashtext(:account))::text")
                .param("account", account)
                .query(String.class)
                .optional();
    }
}
