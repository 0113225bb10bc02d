package test.upswell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: a container where a Docker engine is, the embedded one elsewhere. One server a JVM, a
 * fresh database for every application context. {@code -Dupswell.test.database=embedded} forces the embedded one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Bean
    JdbcConnectionDetails freshDatabase() {
        return fresh();
    }

    /** The details of a database that nobody has used yet. */
    public static JdbcConnectionDetails fresh() {
        Details server = Server.INSTANCE;
        String name = "t%d".formatted(COUNT.incrementAndGet());
        try (Connection admin = DriverManager.getConnection(server.jdbcUrl, server.username, server.password);
                var statement = admin.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new Details(
                server.jdbcUrl.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), server.username, server.password);
    }

    private static final class Server {
        static final Details INSTANCE = start();

        private static Details start() {
            boolean container = !"embedded".equals(System.getProperty("upswell.test.database"))
                    && DockerClientFactory.instance().isDockerAvailable();
            if (container) {
                PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
                postgres.start();
                return new Details(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
            }
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> closeLast(postgres)));
                return new Details(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** After Spring's own hooks: an application that closes without its database waits half a minute for it. */
    private static void closeLast(EmbeddedPostgres postgres) {
        try {
            for (Thread hook : Thread.getAllStackTraces().keySet()) {
                if (hook.getName().startsWith("Spring") && hook.getName().endsWith("ShutdownHook")) {
                    hook.join(Duration.ofSeconds(20));
                }
            }
            postgres.close();
        } catch (InterruptedException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private record Details(String jdbcUrl, String username, String password) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }
    }
}
