package dev.integrationhub.ingress.notify;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.integrationhub.platform.outbound.OutboundHttp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class NotifyConfigurationTest {
    private static final String URL = "hub.notifications.webhook-url=https://ops.example/token-of-the-url";
    private static final String SECRET = "hub.notifications.webhook-secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String TO = "hub.notifications.mail-to=ops@example.org,night@example.org";
    private static final String FROM = "hub.notifications.mail-from=hub@example.org";
    private static final String SERVER = "hub.mail.host=mail.example";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(OutboundHttp.class, () -> request -> {
                throw new AssertionError(request);
            })
            .withBean(DataSource.class, DriverManagerDataSource::new)
            .withBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource()))
            .withUserConfiguration(
                    NotifyConfiguration.class,
                    Notifier.class,
                    ChannelRows.class,
                    DeadLetterRows.class,
                    DisabledHandlerRows.class,
                    DueSecretRows.class);

    @Test
    void hasNothingToDoUnlessItIsToldWhom() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(Task.class));
        context.withPropertyValues(
                        "hub.notifications.webhook-url=",
                        "hub.notifications.webhook-secret=",
                        "hub.notifications.mail-to=",
                        "hub.notifications.mail-from=",
                        "hub.mail.host=",
                        "hub.mail.port=",
                        "hub.mail.security=")
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(Task.class));
    }

    @Test
    void hasAJobForEachChannelThatIsNamed() {
        context.withPropertyValues(URL, SECRET, TO, FROM, SERVER)
                .run(started -> assertThat(started.getBeanNamesForType(Task.class))
                        .containsExactlyInAnyOrder("webhookNotifications", "mailNotifications"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL,
                SECRET,
                TO,
                FROM,
                TO + " " + FROM,
                URL + " " + SECRET + " hub.notifications.interval=0s",
                URL + " hub.notifications.webhook-secret=whsec_MfKQ",
                SECRET + " hub.notifications.webhook-url=ftp://ops.example/token-of-the-url",
                SERVER + " " + FROM + " hub.notifications.mail-to=ops",
                SERVER + " " + TO + " " + FROM + " hub.mail.security=sometimes"
            })
    void refusesToStartAndSaysWhyWithoutShowingASecret(String settings) {
        context.withPropertyValues(settings.split(" ", -1)).run(started -> {
            assertThat(started).hasFailed();
            StringWriter said = new StringWriter();
            requireNonNull(started.getStartupFailure()).printStackTrace(new PrintWriter(said));
            assertThat(said.toString())
                    .containsAnyOf("hub.notifications.", "hub.mail.")
                    .doesNotContain("MfKQ", "token-of-the-url");
        });
    }
}
