package io.upswell.analytics.application;

import io.upswell.analytics.domain.StoryRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells what waits, each batch in a transaction of its own. */
@Component
class Chronicler implements StoryRounds {

    private final Telling telling;
    private final TransactionOperations transactions;

    Chronicler(Telling telling, TransactionOperations transactions) {
        this.telling = telling;
        this.transactions = transactions;
    }

    @Override
    public void tell() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transactions.execute(status -> telling.tellNext()));
        } while (more);
    }
}
