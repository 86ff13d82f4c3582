package dev.integrationhub.ingress.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.notify.Notification.DisabledHandler;
import dev.integrationhub.ingress.notify.Notification.DueSecret;
import dev.integrationhub.ingress.notify.Notification.OfHandler;
import dev.integrationhub.platform.test.SteppedClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotifierTest {
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private static final HubRows HUB = new HubRows();

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final SteppedClock clock = new SteppedClock(start);
    private final OperatorInMemory operator = new OperatorInMemory("webhook-" + UUID.randomUUID());
    private final Notifier notifier = new Notifier(
            new ChannelRows(HUB.jdbc),
            new DeadLetterRows(HUB.jdbc),
            new DisabledHandlerRows(HUB.jdbc),
            new DueSecretRows(HUB.jdbc),
            new NotificationSettings(null, null, List.of(), null, INTERVAL),
            clock);
    private final UUID shop = HUB.integration("Shop");
    private final UUID orders = HUB.handler(shop, "orders");

    NotifierTest() {
        notifier.tell(operator);
    }

    @AfterEach
    void forget() {
        HUB.forget();
    }

    @Test
    void saysNothingWhileThereIsNothingToSay() {
        passes(INTERVAL.multipliedBy(3));

        notifier.tell(operator);

        assertThat(operator.told()).isEmpty();
    }

    @Test
    void tellsOfADeliveryThatWasGivenUpAtOnceAndOnlyOnce() {
        UUID delivery = HUB.deadLetter(shop, orders, "attempts-exhausted");

        notifier.tell(operator);
        passes(INTERVAL);
        notifier.tell(operator);

        assertThat(operator.told()).hasSize(1);
        assertThat(operator.last().deadLetters().count()).isEqualTo(1);
        assertThat(operator.last().deadLetters().handlers().listed())
                .containsExactly(new OfHandler(
                        shop,
                        "Shop",
                        orders,
                        "orders",
                        1,
                        new TreeMap<>(Map.of("attempts-exhausted", 1L)),
                        List.of(delivery)));
    }

    @Test
    void collectsWhatComesWithinTheInterval() {
        HUB.deadLetter(shop, orders, "attempts-exhausted");
        notifier.tell(operator);
        for (int i = 0; i < 7; i++) {
            HUB.deadLetter(shop, orders, "target-gone");
            passes(Duration.ofSeconds(30));
            notifier.tell(operator);
        }
        assertThat(operator.told()).hasSize(1);

        passes(INTERVAL);
        notifier.tell(operator);

        assertThat(operator.told()).hasSize(2);
        assertThat(operator.last().deadLetters().count()).isEqualTo(7);
    }

    @Test
    void tellsOfAStormInOneMessageOfBoundedSize() {
        HUB.storm(shop, 200, 30);
        HUB.deadLetter(shop, orders, "told-to-sender");
        for (int i = 0; i < 40; i++) {
            HUB.deadLetter(shop, orders, "unsuccessful");
        }

        notifier.tell(operator);

        assertThat(operator.told()).hasSize(1);
        Notification.DeadLetters deadLetters = operator.last().deadLetters();
        assertThat(deadLetters.count()).isEqualTo(6_041);
        assertThat(deadLetters.handlers().count()).isEqualTo(201);
        assertThat(deadLetters.handlers().listed()).hasSize(50);
        OfHandler most = deadLetters.handlers().listed().get(0);
        assertThat(most.handlerId()).isEqualTo(orders);
        assertThat(most.reasons()).isEqualTo(Map.of("told-to-sender", 1L, "unsuccessful", 40L));
        assertThat(most.deliveries()).hasSize(2);
        assertThat(deadLetters.handlers().listed().get(1).reasons())
                .isEqualTo(Map.of("attempts-exhausted", 27L, "target-gone", 3L));
    }

    @Test
    void triesAgainWithWhatHasComeMeanwhileWhereItCouldNotTell() {
        HUB.deadLetter(shop, orders, "attempts-exhausted");
        operator.goesAway();
        assertThatThrownBy(() -> notifier.tell(operator)).isInstanceOf(NotToldException.class);
        HUB.deadLetter(shop, orders, "attempts-exhausted");
        operator.comesBack();

        notifier.tell(operator);

        assertThat(operator.last().deadLetters().count()).isEqualTo(2);
        assertThat(operator.last().since()).isEqualTo(start);
    }

    @Test
    void tellsOfWhatIsCommittedAfterLaterThings() throws SQLException {
        try (Connection slow = HUB.slowDeadLetter(shop, orders)) {
            HUB.deadLetter(shop, orders, "target-gone");
            notifier.tell(operator);
            assertThat(operator.last().deadLetters().count()).isEqualTo(1);
            slow.commit();
        }
        passes(INTERVAL);

        notifier.tell(operator);

        assertThat(operator.told()).hasSize(2);
        assertThat(operator.last().deadLetters().handlers().listed().get(0).reasons())
                .isEqualTo(Map.of("attempts-exhausted", 1L));
    }

    @Test
    void doesNotTellOfWhatWasGivenUpBeforeThereWasAChannel() {
        HUB.deadLetter(shop, orders, "attempts-exhausted");

        OperatorInMemory later = new OperatorInMemory("mail-" + UUID.randomUUID());
        notifier.tell(later);
        HUB.deadLetter(shop, orders, "attempts-exhausted");
        notifier.tell(later);

        assertThat(later.last().deadLetters().count()).isEqualTo(1);
    }

    @Test
    void remembersEachChannelByItself() {
        OperatorInMemory other = new OperatorInMemory("mail-" + UUID.randomUUID());
        notifier.tell(other);
        HUB.deadLetter(shop, orders, "attempts-exhausted");
        operator.goesAway();
        assertThatThrownBy(() -> notifier.tell(operator)).isInstanceOf(NotToldException.class);
        notifier.tell(other);
        operator.comesBack();
        passes(INTERVAL);

        notifier.tell(operator);
        notifier.tell(other);

        assertThat(operator.told()).hasSize(1);
        assertThat(other.told()).hasSize(1);
    }

    @Test
    void goesOnAfterARestoreIntoAServerThatCountsItsTransactionsAnew() {
        HUB.jdbc
                .sql("update ingress.notification_channel set told = '9000000000:9000000007:9000000003'")
                .update();
        HUB.deadLetter(shop, orders, "attempts-exhausted");

        notifier.tell(operator);
        passes(INTERVAL);
        notifier.tell(operator);

        assertThat(operator.told()).hasSize(1);
        assertThat(operator.last().deadLetters().count()).isEqualTo(1);
    }

    @Test
    void tellsOfAHandlerThatWasDisabled() {
        UUID gone = UUID.randomUUID();
        Instant at = start.plusSeconds(1);
        HUB.disabled(shop, orders, 1, "failing", at);
        HUB.disabled(shop, orders, 2, "target-gone", at);
        HUB.disabled(shop, gone, 3, "target-gone", at);

        notifier.tell(operator);
        passes(INTERVAL);
        notifier.tell(operator);

        assertThat(operator.told()).hasSize(1);
        assertThat(operator.last().disabledHandlers().listed())
                .containsExactly(
                        new DisabledHandler(shop, "Shop", orders, "orders", "target-gone", at),
                        new DisabledHandler(shop, "Shop", gone, null, "target-gone", at));
    }

    @Test
    void doesNotTellOfAHandlerThatWasDisabledLongAgoAccordingToARestoredEvent() {
        HUB.disabled(shop, orders, 1, "target-gone", start.minus(Duration.ofDays(3)));

        notifier.tell(operator);

        assertThat(operator.told()).isEmpty();
    }

    @Test
    void tellsOfASecretAWeekBeforeItExpiresAndOnceItHas() {
        Instant end = start.plus(Duration.ofDays(30));
        UUID secret = HUB.secret(shop, "API_KEY", end, null);
        HUB.secret(shop, "FOREVER", null, null);

        passes(Duration.ofDays(22));
        notifier.tell(operator);
        assertThat(operator.told()).isEmpty();
        passes(Duration.ofDays(1));
        notifier.tell(operator);
        assertThat(dueSecrets()).containsExactly(new DueSecret(shop, "Shop", secret, "API_KEY", false, end, null));
        passes(Duration.ofDays(6));
        notifier.tell(operator);
        assertThat(operator.told()).hasSize(1);
        passes(Duration.ofDays(1));
        notifier.tell(operator);

        assertThat(dueSecrets()).containsExactly(new DueSecret(shop, "Shop", secret, "API_KEY", true, end, null));
        passes(Duration.ofDays(1));
        notifier.tell(operator);
        assertThat(operator.told()).hasSize(2);
    }

    @Test
    void remindsOfASecretWhenItWasAskedTo() {
        Instant end = start.plus(Duration.ofDays(30));
        UUID early = HUB.secret(shop, "EARLY", end, end.minus(Duration.ofDays(20)));
        UUID late = HUB.secret(shop, "LATE", end, end.minus(Duration.ofDays(1)));
        UUID endless = HUB.secret(shop, "ENDLESS", null, end);

        passes(Duration.ofDays(10));
        notifier.tell(operator);
        assertThat(dueSecrets()).extracting(DueSecret::secretId).containsExactly(early);
        passes(Duration.ofDays(18));
        notifier.tell(operator);
        assertThat(operator.told()).hasSize(1);
        passes(Duration.ofDays(1));
        notifier.tell(operator);
        assertThat(dueSecrets()).extracting(DueSecret::secretId).containsExactly(late);
        passes(Duration.ofDays(1));
        notifier.tell(operator);

        assertThat(dueSecrets()).extracting(DueSecret::secretId).containsExactly(early, late, endless);
        assertThat(dueSecrets()).extracting(DueSecret::expired).containsExactly(true, true, false);
    }

    @Test
    void tellsOfASecretAgainOnceItExpiresAtAnotherTime() {
        UUID secret = HUB.secret(shop, "API_KEY", start.plus(Duration.ofDays(1)), null);
        notifier.tell(operator);
        HUB.setExpiry(secret, start.plus(Duration.ofDays(60)));
        passes(Duration.ofDays(2));
        notifier.tell(operator);
        assertThat(operator.told()).hasSize(1);

        passes(Duration.ofDays(55));
        notifier.tell(operator);

        assertThat(operator.told()).hasSize(2);
    }

    @Test
    void isSilentAboutSecretsOfDeletedIntegrations() {
        HUB.secret(shop, "API_KEY", start.minus(Duration.ofDays(1)), null);
        HUB.delete(shop);

        notifier.tell(operator);

        assertThat(operator.told()).isEmpty();
    }

    @Test
    void waitsUntilAllThatHappenedToAnIntegrationIsKnown() {
        HUB.secret(shop, "API_KEY", start.minus(Duration.ofDays(1)), null);
        HUB.event(shop, 1, "secret.version-added", "{}", start);

        notifier.tell(operator);

        assertThat(operator.told()).isEmpty();
    }

    private List<DueSecret> dueSecrets() {
        return operator.last().secrets().listed();
    }

    private void passes(Duration time) {
        clock.advance(time);
    }
}
