package test.upswell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
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
        JdbcConnectionDetails fresh = fresh();
        Server.closeAfterSpring();
        return fresh;
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
        private static final AtomicBoolean AFTER_SPRING = new AtomicBoolean();
        private static @Nullable EmbeddedPostgres embedded;
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
                embedded = postgres;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!AFTER_SPRING.get()) {
                        close();
                    }
                }));
                return new Details(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** An application that closes without its database waits half a minute for it. */
        static void closeAfterSpring() {
            if (AFTER_SPRING.compareAndSet(false, true)) {
                SpringApplication.getShutdownHandlers().add(Server::close);
            }
        }

        private static void close() {
            try (EmbeddedPostgres last = embedded) {
                embedded = null;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
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
