package io.upswell.analytics.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code ./run --upswell.analytics.rebuild=true} tells the read models anew from the journal. */
@Component
@ConditionalOnBooleanProperty("upswell.analytics.rebuild")
class RebuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Telling telling;

    RebuildAtStart(Telling telling) {
        this.telling = telling;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Telling.Retold retold = telling.tellAnew();
        LOG.info("Analytics told anew: {} events of {} accounts.", retold.events(), retold.accounts());
    }
}
