package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.AnswerTime;
import io.upswell.saleshandoff.domain.Team;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer time of each rep, in the zone where they work. Zones are remembered: every row of a page needs one. */
@Component
class AnswerTimes {

    private final HandoffSettings settings;
    private final Team team;
    private final Clock clock;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private volatile boolean read;

    AnswerTimes(HandoffSettings settings, Team team, Clock clock) {
        this.settings = settings;
        this.team = team;
        this.clock = clock;
    }

    AnswerTime of(@Nullable String rep) {
        if (!read) {
            refresh();
        }
        return settings.answerTime(rep == null ? clock.getZone() : zones.getOrDefault(rep, clock.getZone()));
    }

    /** After a rep was added or changed. */
    void refresh() {
        team.all().forEach(rep -> {
            if (rep.zone() != null) {
                zones.put(rep.username(), rep.zone());
            }
        });
        read = true;
    }
}
