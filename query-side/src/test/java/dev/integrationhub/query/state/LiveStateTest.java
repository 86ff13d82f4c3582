package dev.integrationhub.query.state;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Projector;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;
import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.test.QuerySideTest;
import dev.integrationhub.query.test.RandomHistory;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the live read models say the same as a replay, at every version. */
@QuerySideTest
class LiveStateTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final PastIntegrations past;
    private final Projector projector;
    private final Views tables;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    @Autowired
    LiveStateTest(
            PastIntegrations past,
            Projector projector,
            Views tables,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.past = past;
        this.projector = projector;
        this.tables = tables;
        this.entities = entities;
        transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWhatAReplayMakes(long seed) {
        transaction.executeWithoutResult(status -> {
            compare(new RandomHistory(new Random(seed)), 150);
            status.setRollbackOnly();
        });
    }

    private void compare(RandomHistory history, int length) {
        UUID id = history.integrationId();
        PastIntegration replayed = past.begin(id);
        PastIntegration live = past.over(new LiveViews(), id);
        for (int i = 0; i < length; i++) {
            IntegrationEvent event = history.next();
            replayed.apply(event, new Position(i, BEGIN.plusSeconds(i)));
            projector.project(List.of(message(event, i)));
            entities.flush();
            entities.clear();
            if (history.isOver()) {
                assertThat(live.state()).hasToString("{\"credentials\":{},\"secrets\":{},\"handlers\":{}}");
                return;
            }

            var withoutSigning = replayed.state();
            withoutSigning.remove("signingSecret");
            assertThat(live.state()).isEqualTo(withoutSigning);
            assertThat(live.sealedSecrets()).isEqualTo(replayed.sealedSecrets());
        }
    }

    private static DomainEventMessage<?> message(IntegrationEvent event, int sequence) {
        return new GenericDomainEventMessage<>(
                StreamId.INTEGRATION,
                StreamId.integration(event.integrationId()),
                sequence,
                event,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                BEGIN.plusSeconds(sequence));
    }

    /** What the live read models do not have, nobody finds. */
    private final class LiveViews implements Views {
        @Override
        public <V extends View> @Nullable V find(Class<V> type, Object id) {
            return type.isAnnotationPresent(Entity.class) ? tables.find(type, id) : null;
        }

        @Override
        public <V extends View> List<V> of(UUID integrationId, Class<V> type) {
            return tables.of(integrationId, type);
        }

        @Override
        public <V extends View> List<V> of(UUID integrationId, ViewMember<V> member, Object value) {
            return tables.of(integrationId, member, value);
        }

        @Override
        public void add(View view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(View view) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAll(UUID integrationId, Class<? extends View> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeAll(UUID integrationId, ViewMember<?> member, Object value) {
            throw new UnsupportedOperationException();
        }
    }
}
