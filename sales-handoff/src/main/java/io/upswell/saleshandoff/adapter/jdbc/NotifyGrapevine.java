package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.HandoffFeed.Change;
import io.upswell.saleshandoff.domain.Grapevine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code NOTIFY} and {@code LISTEN} of PostgreSQL. Listening takes a connection of its own, past the pool, for as long as
 * the application runs; when it breaks, another is opened.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
@Component
class NotifyGrapevine implements Grapevine, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NotifyGrapevine.class);
    private static final String CHANNEL = "upswell_handoffs";
    private static final int PATIENCE = 5_000;

    private final String node = UUID.randomUUID().toString();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final JsonMapper json;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    NotifyGrapevine(JdbcClient jdbc, JdbcConnectionDetails database, JsonMapper json) {
        this.jdbc = jdbc;
        this.database = database;
        this.json = json;
    }

    private record Told(String node, Change change) {}

    @Override
    public void tell(Change change) {
        jdbc.sql("select 1 from pg_notify(?, ?)")
                .param(CHANNEL)
                .param(json.writeValueAsString(new Told(node, change)))
                .query()
                .listOfRows();
    }

    @Override
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("grapevine").start(this::run);
    }

    private void run() {
        while (running) {
            try (Connection own = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    Statement statement = own.createStatement()) {
                connection = own;
                statement.execute("listen " + CHANNEL);
                while (running) {
                    hear(own.unwrap(PGConnection.class).getNotifications(PATIENCE));
                }
            } catch (SQLException broken) {
                pause(broken);
            }
        }
    }

    private void hear(PGNotification @Nullable [] notifications) {
        for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
            try {
                Told told = json.readValue(notification.getParameter(), Told.class);
                if (!told.node().equals(node)) {
                    listeners.forEach(listener -> listener.accept(told.change()));
                }
            } catch (RuntimeException poison) { // one change that cannot be passed on must not end the listening
                log.warn("A change on another node is passed over: {}", notification.getParameter(), poison);
            }
        }
    }

    private void pause(SQLException broken) {
        if (running) {
            log.warn("Changes on other nodes are not heard for a while: {}", broken.getMessage());
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void stop() {
        Thread listening = thread;
        Connection own = connection;
        running = false;
        try {
            if (listening != null) {
                listening.interrupt();
            }
            if (own != null) {
                own.close();
            }
        } catch (SQLException gone) {
            log.debug("The connection of the grapevine was closed already.", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
