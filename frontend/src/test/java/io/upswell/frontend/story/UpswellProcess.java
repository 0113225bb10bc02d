package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Upswell as a process of its own, compiled as its tests are, with 512 MB of heap, no demo and a known administrator. */
record UpswellProcess(Process process, Client admin) implements AutoCloseable {

    static UpswellProcess start(Map<String, String> environment, File log, String... properties) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                System.getProperty("tests.compiler", "-XX:+TieredCompilation"),
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                "io.upswell.Upswell",
                "--server.port=" + port,
                "--upswell.demo=false",
                "--upswell.scan.daily=false"));
        command.addAll(List.of(properties));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("UPSWELL_ADMIN_PASSWORD", "secret");
        builder.environment().putAll(environment);
        try {
            var upswell =
                    new UpswellProcess(builder.start(), new Client("http://localhost:" + port, "admin", "secret"));
            await().atMost(ofSeconds(120))
                    .pollInterval(ofMillis(300))
                    .ignoreExceptions()
                    .until(() -> upswell.admin().get("/actuator/health").body().contains("UP"));
            return upswell;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
