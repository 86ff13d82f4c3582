package dev.integrationhub.server.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class HealthcheckTest {

    @BeforeEach
    void needsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    }

    @Test
    void succeedsOnceTheHubIsReady() throws Exception {
        assertThat(exitCodeWhenReadinessIs(200)).isZero();
    }

    @Test
    void failsWhileTheHubIsNotReady() throws Exception {
        assertThat(exitCodeWhenReadinessIs(503)).isNotZero();
    }

    @Test
    void failsWithoutAHub() throws Exception {
        assertThat(exitCode(1)).isNotZero();
    }

    private static int exitCodeWhenReadinessIs(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return exitCode(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static int exitCode(int port) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProjectFiles.find("deploy/docker/healthcheck").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HUB_PORT", Integer.toString(port));
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
