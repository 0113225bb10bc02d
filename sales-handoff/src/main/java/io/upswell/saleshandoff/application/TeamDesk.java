package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.SalesTeam;
import io.upswell.saleshandoff.domain.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class TeamDesk implements SalesTeam {

    private final Team team;
    private final AnswerTimes answerTimes;
    private final Clock clock;

    TeamDesk(Team team, AnswerTimes answerTimes, Clock clock) {
        this.team = team;
        this.answerTimes = answerTimes;
        this.clock = clock;
    }

    @Override
    public List<Rep> reps() {
        Viewer.current();
        return team.all();
    }

    @Override
    public void register(Rep rep) {
        team.save(rep);
        answerTimes.refresh();
    }

    @Override
    public Rep away(String username, LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal.BadRequest("lastDay: %s is before %s.".formatted(lastDay, firstDay));
        }
        allowed(username);
        team.away(username, new Absence(firstDay, lastDay));
        return find(username);
    }

    @Override
    public Rep back(String username) {
        allowed(username);
        team.back(username, LocalDate.now(clock));
        return find(username);
    }

    private void allowed(String username) {
        Viewer viewer = Viewer.current();
        find(username);
        if (!viewer.sees(username)) {
            throw new Refusal.Forbidden("Only the rep, their manager or an administrator says when they are away.");
        }
    }

    private Rep find(String username) {
        return team.all().stream()
                .filter(rep -> rep.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("sales rep", username));
    }
}
