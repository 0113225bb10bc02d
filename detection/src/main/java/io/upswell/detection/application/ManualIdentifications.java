package io.upswell.detection.application;

import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets others know who found out without Upswell (PRD 1.3); call it in the transaction that writes the facts. */
@Component
class ManualIdentifications {

    private final ApplicationEventPublisher events;

    ManualIdentifications(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(List<Fact> written, Instant at) {
        for (Fact fact : written) {
            if (fact.type() == FactType.MANUAL_IDENTIFICATION) {
                events.publishEvent(new ManualIdentificationRecorded(
                        fact.subject(),
                        LocalDate.parse(String.valueOf(fact.values()[1])),
                        text(fact.values()[2]),
                        text(fact.values()[3]),
                        at));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
