package io.upswell.saleshandoff.application;

import io.upswell.detection.AccountSnapshot;
import io.upswell.saleshandoff.domain.Routing;
import io.upswell.saleshandoff.domain.Routing.Choice;
import io.upswell.saleshandoff.domain.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the rep for a handoff, in the caller's transaction: whose turn it was is kept with the handoff. */
@Component
class Router {

    private final Team team;
    private final HandoffSettings settings;
    private final Clock clock;

    Router(Team team, HandoffSettings settings, Clock clock) {
        this.team = team;
        this.settings = settings;
        this.clock = clock;
    }

    Choice choose(AccountSnapshot account, Set<String> except) {
        Instant now = clock.instant();
        var routing = new Routing(settings.rules(), clock.getZone());
        Choice first = routing.choose(account, team.all(), except, now);
        if (first.rep() == null || first.rep().equals(account.salesRep())) {
            return first;
        }
        Choice inTurn = routing.choose(account, team.allForChoosing(), except, now);
        if (inTurn.rep() != null) {
            team.assigned(inTurn.rep(), now);
        }
        return inTurn;
    }
}
