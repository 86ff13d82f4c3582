package dev.integrationhub.platform.eventstore;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.event.EventCatalog;
import dev.integrationhub.api.event.EventName;
import dev.integrationhub.platform.json.ExactJson;

/**
 * Writes events as JSON under their logical names and reads them back. An event this version does not know is an error, never
 * skipped: a reader that ignored it would show a history that did not happen.
 */
public class EventSerializer extends Jackson3Serializer {
    public EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventSerializer::configure));
    }

    private static void configure(JsonMapper.Builder json) {
        json.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // A later version may have added a field with a default.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(ExactJson.module());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type != null && EventCatalog.contains(type)) {
            EventName name = EventCatalog.nameOf(type);
            return new SimpleSerializedType(name.value(), name.revision());
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (MetaData.class.getName().equals(type.getName())
                || SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        Class<?> event = EventCatalog.find(type.getName());
        if (event == null) {
            throw new SerializationException("Not an event this version of the hub knows: " + type.getName());
        }
        return event;
    }
}
