package dev.integrationhub.platform.database;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseHealthTest {
    private static final Duration LONGEST = Duration.ofMillis(2500);

    @Test
    void isUpWhileTheDatabaseAnswers() {
        try (DatabaseProbe probe = new DatabaseProbe(TestDatabase.create().application())) {
            assertThat(new DatabaseHealth(probe).health().getStatus()).isEqualTo(Status.UP);
            assertThat(DriverManager.getLoginTimeout())
                    .as("the time that all others have to log in")
                    .isNotEqualTo(1);
        }
    }

    @Test
    void isDownSoonWhenNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        isDownSoon(port);
    }

    @Test
    void isDownSoonWhenNobodySpeaks() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            isDownSoon(silent.getLocalPort());
        }
    }

    private static void isDownSoon(int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/hub";
        try (DatabaseProbe probe = new DatabaseProbe(new DatabaseAddress(url, "app", "p4ss"))) {
            DatabaseHealth health = new DatabaseHealth(probe);
            for (int i = 0; i < 3; i++) {
                long begin = System.nanoTime();
                Health down = health.health();

                assertThat(down.getStatus()).isEqualTo(Status.DOWN);
                assertThat(down.getDetails().toString()).doesNotContain("p4ss");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
            }
        }
    }
}
