package dev.integrationhub.ingress.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.notify.DueSecretRows.Due;

/**
 * Tells a channel what has come since it was told something, in one message, however much that is. What was told is noted when the
 * message has arrived, so that nothing is left out, and something told twice if the process dies between the two.
 */
@Component
class Notifier {
    private final ChannelRows channels;
    private final DeadLetterRows deadLetters;
    private final DisabledHandlerRows disabledHandlers;
    private final DueSecretRows secrets;
    private final Duration interval;
    private final Clock clock;

    Notifier(
            ChannelRows channels,
            DeadLetterRows deadLetters,
            DisabledHandlerRows disabledHandlers,
            DueSecretRows secrets,
            NotificationSettings settings,
            Clock clock) {
        settings.check();
        this.channels = channels;
        this.deadLetters = deadLetters;
        this.disabledHandlers = disabledHandlers;
        this.secrets = secrets;
        this.interval = settings.interval();
        this.clock = clock;
    }

    /**
     * Tells what there is, unless something was told not long ago.
     *
     * @throws NotToldException if it could not be told
     */
    void tell(Channel channel) {
        Instant now = clock.instant();
        ChannelState state = channels.state(channel.name(), now);
        if (state.sentAt() != null && now.isBefore(state.sentAt().plus(interval))) {
            return;
        }
        List<Due> due = secrets.news(state, now);
        Notification notification = new Notification(
                state.since(),
                deadLetters.news(state),
                Listed.of(disabledHandlers.news(state)),
                Listed.of(due.stream().map(Due::secret).toList()));
        if (!notification.isEmpty()) {
            channel.tell(notification);
            channels.told(state, due.stream().map(Due::occasion).toList(), now);
        }
    }
}
