package dev.integrationhub.platform.caller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.platform.id.Uuid7;

/** Puts the caller into the metadata of each command, and from there into the events it leads to. */
public class CommandMetadata implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {
    private static final List<String> COPIED = List.of(
            EventMetadata.ACTOR_TYPE,
            EventMetadata.ACTOR_ID,
            EventMetadata.VIA_TYPE,
            EventMetadata.VIA_ID,
            EventMetadata.CLIENT_ID,
            EventMetadata.CORRELATION_ID);

    private final Clients clients;

    CommandMetadata(Clients clients) {
        this.clients = clients;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        Map<String, String> metadata = ofPresentCaller();
        return (index, command) -> command.andMetaData(metadata);
    }

    /** For an event that no command leads to. */
    public Map<String, String> ofPresentCaller() {
        Caller present = Caller.current();
        return of(present == null ? Caller.system(Uuid7.next().toString()) : present);
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> copied = new HashMap<>();
        for (String key : COPIED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                copied.put(key, value);
            }
        }
        copied.put(EventMetadata.CAUSATION_ID, message.getIdentifier());
        return copied;
    }

    private Map<String, String> of(Caller caller) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR_TYPE, caller.actorType());
        putIfKnown(metadata, EventMetadata.ACTOR_ID, caller.actorId());
        putIfKnown(metadata, EventMetadata.VIA_TYPE, caller.viaType());
        putIfKnown(metadata, EventMetadata.VIA_ID, caller.viaId());
        putIfKnown(
                metadata, EventMetadata.CLIENT_ID, caller.client() == null ? null : clients.remember(caller.client()));
        metadata.put(EventMetadata.CORRELATION_ID, caller.correlationId());
        return metadata;
    }

    private static void putIfKnown(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
