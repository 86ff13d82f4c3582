package dev.integrationhub.command.restore;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.platform.json.ExactJson;

/** What a handler has to become to be as it was. Compared are the texts that events hold, which show how a number is written. */
final class HandlerDifference {
    private HandlerDifference() {}

    /** The names of the members that differ, as a changed event has them. */
    static List<String> of(Handler present, Handler former, String formerName) {
        List<String> members = new ArrayList<>();
        addIfDifferent(members, "name", present.name(), formerName);
        addIfDifferent(members, "defaultArgs", present.defaultArgs(), former.defaultArgs());
        for (RecordComponent member : HandlerSettings.class.getRecordComponents()) {
            addIfDifferent(
                    members, member.getName(), value(member, present.settings()), value(member, former.settings()));
        }
        addIfDifferent(members, "source", present.source(), former.source());
        addIfDifferent(members, "sourceKey", present.sourceKey(), former.sourceKey());
        addIfDifferent(members, "synced", present.synced(), former.synced());
        if (present.orphaned() && !former.orphaned()) {
            members.add("orphaned");
        }
        return members;
    }

    static HandlerChanged event(UUID integrationId, Handler former, String name, List<String> members) {
        return new HandlerChanged(
                integrationId,
                former.id(),
                name,
                former.defaultArgs(),
                former.settings(),
                former.source(),
                former.sourceKey(),
                former.synced(),
                List.copyOf(members));
    }

    private static @Nullable Object value(RecordComponent member, HandlerSettings settings) {
        try {
            return member.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addIfDifferent(
            List<String> members, String member, @Nullable Object present, @Nullable Object former) {
        if (!ExactJson.MAPPER.writeValueAsString(present).equals(ExactJson.MAPPER.writeValueAsString(former))) {
            members.add(member);
        }
    }
}
