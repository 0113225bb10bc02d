package io.upswell.frontend.demo.past;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the past has been told, in {@code frontend.demo_past}, so that nothing is told twice. */
@Component
class PastLog {

    private final JdbcClient jdbc;

    PastLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param begunOn the first day of the past
     * @param toldUntil the last morning that has come, {@code begunOn} before the first
     * @param over whether it has reached the present; what comes later is told as it happens
     */
    record Progress(LocalDate begunOn, LocalDate toldUntil, boolean over) {}

    Optional<Progress> read() {
        return jdbc.sql("select begun_on, told_until, over from frontend.demo_past")
                .query((row, n) -> new Progress(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .optional();
    }

    void write(Progress progress) {
        jdbc.sql("""
                        insert into frontend.demo_past (begun_on, told_until, over) values (:begun, :until, :over)
                        on conflict (begun_on) do update set told_until = excluded.told_until, over = excluded.over
                        """)
                .param("begun", progress.begunOn())
                .param("until", progress.toldUntil())
                .param("over", progress.over())
                .update();
    }
}
