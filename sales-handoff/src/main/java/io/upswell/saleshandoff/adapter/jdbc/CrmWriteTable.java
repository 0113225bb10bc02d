package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.domain.CrmWrites;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Times by the database's clock, which all nodes share. */
@Component
class CrmWriteTable implements CrmWrites {

    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;

    CrmWriteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void wish(UUID handoff) {
        jdbc.sql("""
                        insert into saleshandoff.crm_write (handoff) values (?)
                        on conflict (handoff) do update
                           set wish = crm_write.wish + 1, refused = false, wished_at = now(),
                               attempts = case when crm_write.refused then 0 else crm_write.attempts end,
                               due_at = case when crm_write.refused then now() else crm_write.due_at end
                        """).param(handoff).update();
    }

    @Override
    public List<Claim> claim(int most, Duration lease) {
        return jdbc.sql("""
                        update saleshandoff.crm_write
                           set claimed_until = now() + :lease * interval '1 millisecond', attempts = attempts + 1
                         where handoff in (
                               select handoff from saleshandoff.crm_write
                                where not refused and due_at <= now()
                                  and (claimed_until is null or claimed_until <= now())
                                order by due_at
                                limit :most
                                  for update skip locked)
                        returning handoff, wish, attempts
                        """)
                .param("lease", lease.toMillis())
                .param("most", most)
                .query((row, n) ->
                        new Claim(row.getObject("handoff", UUID.class), row.getLong("wish"), row.getInt("attempts")))
                .list();
    }

    @Override
    public void done(Claim claim) {
        int removed = jdbc.sql("delete from saleshandoff.crm_write where handoff = ? and wish = ?")
                .param(claim.handoff())
                .param(claim.wish())
                .update();
        if (removed == 0) {
            jdbc.sql("""
                            update saleshandoff.crm_write set claimed_until = null, due_at = now(), attempts = 0
                             where handoff = ?
                            """).param(claim.handoff()).update();
        }
    }

    @Override
    public void again(Claim claim, Duration in, String error) {
        jdbc.sql("""
                        update saleshandoff.crm_write
                           set claimed_until = null, due_at = now() + :in * interval '1 millisecond', error = :error
                         where handoff = :handoff
                        """)
                .param("in", in.toMillis())
                .param("error", brief(error))
                .param("handoff", claim.handoff())
                .update();
    }

    @Override
    public void refused(Claim claim, String error) {
        jdbc.sql("""
                        update saleshandoff.crm_write
                           set claimed_until = null, error = :error, refused = (wish = :wish), due_at = now()
                         where handoff = :handoff
                        """)
                .param("error", brief(error))
                .param("wish", claim.wish())
                .param("handoff", claim.handoff())
                .update();
    }

    @Override
    public Map<UUID, Waiting> waiting(Collection<UUID> handoffs) {
        Map<UUID, Waiting> waiting = new HashMap<>();
        jdbc.sql("select handoff, attempts, refused, error from saleshandoff.crm_write where handoff = any (?)")
                .param(handoffs.toArray(UUID[]::new))
                .query(row -> {
                    waiting.put(
                            row.getObject("handoff", UUID.class),
                            new Waiting(row.getInt("attempts"), row.getBoolean("refused"), row.getString("error")));
                });
        return waiting;
    }

    @Override
    public Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as pending, count(*) filter (where refused) as refused
                          from saleshandoff.crm_write
                        """)
                .query((row, n) -> new Backlog(row.getInt("pending"), row.getInt("refused")))
                .single();
    }

    private static String brief(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
