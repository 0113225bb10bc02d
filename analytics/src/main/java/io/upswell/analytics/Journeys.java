package io.upswell.analytics;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunitySnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the read model. Of every instant the earliest wins, of every description the newest revision: so neither the
 * order of events matters nor how often one comes.
 */
@Repository
class Journeys {

    private final JdbcClient jdbc;

    Journeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void detected(SignalDetected event) {
        if (event.signals().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into analytics.account as known (id, csm, sales_rep, as_of, scan_number)
                        values (:id, :csm, :rep, :asOf, :scan)
                        on conflict (id) do update
                        set csm = excluded.csm, sales_rep = excluded.sales_rep,
                            as_of = excluded.as_of, scan_number = excluded.scan_number
                        where (known.as_of, known.scan_number) < (excluded.as_of, excluded.scan_number)
                        """)
                .param("id", event.account().id())
                .param("csm", event.account().csm())
                .param("rep", event.account().salesRep())
                .param("asOf", event.detectedAt().atOffset(ZoneOffset.UTC))
                .param("scan", event.scanNumber())
                .update();
        for (Signal signal : inOneOrder(event.signals())) {
            jdbc.sql("""
                            insert into analytics.detection as known (signal, account, type, first_at)
                            values (:signal, :account, :type, :at)
                            on conflict (signal) do update set first_at = excluded.first_at
                            where excluded.first_at < known.first_at
                            """)
                    .param("signal", signal.id())
                    .param("account", event.account().id())
                    .param("type", signal.type().name())
                    .param("at", event.detectedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void reached(Milestone milestone, OpportunitySnapshot opportunity, Instant at) {
        describe(opportunity);
        jdbc.sql("update analytics.journey set %1$s = least(%1$s, :at) where opportunity = :id"
                        .formatted(milestone.column()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", opportunity.id())
                .update();
    }

    void won(UUID opportunity, @Nullable BigDecimal amount) {
        jdbc.sql("update analytics.journey set won_amount = :amount where opportunity = :id")
                .param("amount", amount)
                .param("id", opportunity)
                .update();
    }

    /** The reason of the earliest dismissal, like its instant; call it before {@link #reached}. */
    void dismissed(OpportunitySnapshot opportunity, DismissReason reason, Instant at) {
        describe(opportunity);
        jdbc.sql("""
                        update analytics.journey set dismiss_reason = :reason
                         where opportunity = :id and (dismissed_at is null or dismissed_at > :at)
                        """)
                .param("reason", reason.name())
                .param("id", opportunity.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void describe(OpportunitySnapshot opportunity) {
        var account = opportunity.account();
        jdbc.sql("""
                        insert into analytics.journey as known (opportunity, account, account_name, csm, sales_rep,
                               revision, estimated_value, currency, detected_at)
                        values (:id, :account, :name, :csm, :rep, :revision, :value, :currency, :detectedAt)
                        on conflict (opportunity) do update set
                            account_name = case when excluded.revision > known.revision
                                           then excluded.account_name else known.account_name end,
                            csm = case when excluded.revision > known.revision
                                  then excluded.csm else known.csm end,
                            sales_rep = case when excluded.revision > known.revision
                                        then excluded.sales_rep else known.sales_rep end,
                            estimated_value = case when excluded.revision > known.revision
                                              then excluded.estimated_value else known.estimated_value end,
                            currency = case when excluded.revision > known.revision
                                       then excluded.currency else known.currency end,
                            revision = greatest(excluded.revision, known.revision),
                            detected_at = least(excluded.detected_at, known.detected_at)
                        """)
                .param("id", opportunity.id())
                .param("account", account.id())
                .param("name", account.name())
                .param("csm", account.csm())
                .param("rep", account.salesRep())
                .param("revision", opportunity.revision())
                .param("value", opportunity.value().annual())
                .param("currency", opportunity.value().currency())
                .param("detectedAt", opportunity.detectedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (Signal signal : inOneOrder(opportunity.signals())) {
            jdbc.sql("""
                            insert into analytics.journey_signal (opportunity, signal, type)
                            values (:opportunity, :signal, :type) on conflict do nothing
                            """)
                    .param("opportunity", opportunity.id())
                    .param("signal", signal.id())
                    .param("type", signal.type().name())
                    .update();
        }
    }

    /** Rows locked in one order cannot lock each other out. */
    private static List<Signal> inOneOrder(List<Signal> signals) {
        return signals.stream().sorted(Comparator.comparing(Signal::id)).toList();
    }
}
