package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.SalesTeam.Absence;
import io.upswell.saleshandoff.SalesTeam.Rep;
import io.upswell.saleshandoff.domain.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TeamTable implements Team {

    private final JdbcClient jdbc;

    TeamTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rep> all() {
        return reps("select * from saleshandoff.rep order by username");
    }

    @Override
    public List<Rep> allForChoosing() {
        return reps("select * from saleshandoff.rep order by username for update");
    }

    private List<Rep> reps(String select) {
        Map<String, List<Absence>> absences = new HashMap<>();
        jdbc.sql("select username, first_day, last_day from saleshandoff.absence order by first_day")
                .query(row -> {
                    absences.computeIfAbsent(row.getString("username"), name -> new ArrayList<>())
                            .add(new Absence(
                                    row.getObject("first_day", LocalDate.class),
                                    row.getObject("last_day", LocalDate.class)));
                });
        return jdbc.sql(select)
                .query((row, n) -> rep(row, absences.getOrDefault(row.getString("username"), List.of())))
                .list();
    }

    private static Rep rep(ResultSet row, List<Absence> absences) throws SQLException {
        String zone = row.getString("zone");
        Timestamp assigned = row.getTimestamp("last_assigned_at");
        return new Rep(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                zone == null ? null : ZoneId.of(zone),
                row.getString("crm_owner"),
                row.getBoolean("active"),
                assigned == null ? null : assigned.toInstant(),
                List.copyOf(absences));
    }

    @Override
    public void save(Rep rep) {
        jdbc.sql("""
                        insert into saleshandoff.rep (username, name, email, zone, crm_owner, active)
                        values (:username, :name, :email, :zone, :crmOwner, :active)
                        on conflict (username) do update
                           set name = excluded.name, email = excluded.email, active = excluded.active,
                               zone = coalesce(excluded.zone, rep.zone),
                               crm_owner = coalesce(excluded.crm_owner, rep.crm_owner)
                        """)
                .param("username", rep.username())
                .param("name", rep.name())
                .param("email", rep.email())
                .param("zone", rep.zone() == null ? null : rep.zone().getId())
                .param("crmOwner", rep.crmOwner())
                .param("active", rep.active())
                .update();
    }

    @Override
    public void assigned(String username, Instant at) {
        jdbc.sql("update saleshandoff.rep set last_assigned_at = ? where username = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(username)
                .update();
    }

    @Override
    public void away(String username, Absence absence) {
        jdbc.sql("""
                        insert into saleshandoff.absence (username, first_day, last_day) values (?, ?, ?)
                        on conflict (username, first_day) do update set last_day = excluded.last_day
                        """)
                .param(username)
                .param(absence.firstDay())
                .param(absence.lastDay())
                .update();
    }

    @Override
    public void back(String username, LocalDate today) {
        jdbc.sql("delete from saleshandoff.absence where username = ? and last_day >= ?")
                .param(username)
                .param(today)
                .update();
    }
}
