package dev.integrationhub.ingress.notify;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

import dev.integrationhub.platform.job.GrowingPauses;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.outbound.OutboundHttp;

import static java.util.Objects.requireNonNull;

/**
 * Looks, in one process at a time, whether there is something to tell the operator. A process that was not told of a channel has no
 * job for it, and leaves that to the others.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationSettings.class, MailSettings.class})
class NotifyConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    static final class WebhookNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("hub.notifications.webhook-url", String.class)
                    .map(url -> !url.isBlank())
                    .orElse(false);
        }
    }

    static final class MailNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("hub.notifications.mail-to", Bindable.listOf(String.class))
                    .map(to -> to.stream().anyMatch(address -> !address.isBlank()))
                    .orElse(false);
        }
    }

    @Bean
    @Conditional(WebhookNamed.class)
    Task<Void> webhookNotifications(NotificationSettings settings, Notifier notifier, OutboundHttp http, Clock clock) {
        ClearText url = requireNonNull(settings.webhookUrl());
        ClearText secret = requireNonNull(settings.webhookSecret());
        return job(notifier, new WebhookChannel(url, secret, http, clock), settings.interval());
    }

    @Bean
    @Conditional(MailNamed.class)
    Task<Void> mailNotifications(NotificationSettings settings, MailSettings mail, Notifier notifier, Clock clock) {
        String from = requireNonNull(settings.mailFrom());
        return job(notifier, new MailChannel(from, settings.mailTo(), mail.sender(), clock), settings.interval());
    }

    private static Task<Void> job(Notifier notifier, Channel channel, Duration longestPause) {
        return Tasks.recurring("notify-" + channel.name(), FixedDelay.of(PAUSE))
                .onFailure(new GrowingPauses<>(PAUSE, longestPause))
                .execute((instance, context) -> notifier.tell(channel));
    }
}
