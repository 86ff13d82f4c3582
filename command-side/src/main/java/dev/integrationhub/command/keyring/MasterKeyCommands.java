package dev.integrationhub.command.keyring;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.keyring.command.DropFormerMasterKeys;
import dev.integrationhub.api.keyring.command.RotateMasterKey;
import dev.integrationhub.api.keyring.event.KeyringEvent;
import dev.integrationhub.api.keyring.event.MasterKeyRotated;
import dev.integrationhub.api.keyring.event.MasterKeysDropped;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.MasterKeyRotation;

/** Decides on the master key. What happened is an event in the transaction in which it does, in a stream of its own. */
@Component
class MasterKeyCommands {
    private final MasterKeyRotation masterKey;
    private final EventBus events;

    MasterKeyCommands(MasterKeyRotation masterKey, EventBus events) {
        this.masterKey = masterKey;
        this.events = events;
    }

    @CommandHandler
    void rotate(RotateMasterKey command) {
        masterKey.rotate().ifPresent(change -> record(new MasterKeyRotated(change.formerId(), change.id())));
    }

    @CommandHandler
    void dropFormer(DropFormerMasterKeys command) {
        List<String> dropped = masterKey.dropFormer();
        if (!dropped.isEmpty()) {
            record(new MasterKeysDropped(dropped));
        }
    }

    private void record(KeyringEvent event) {
        events.publish(new GenericDomainEventMessage<>(StreamId.HUB, StreamId.hub(Uuid7.next()), 0, event));
    }
}
