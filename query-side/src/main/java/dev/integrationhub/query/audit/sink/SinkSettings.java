package dev.integrationhub.query.audit.sink;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.query.audit.EntryClass;

/**
 * Where the audit trail is sent to; nowhere unless it is said. Empty counts as not set.
 *
 * @param url it may hold a token of its own
 * @param secret what messages are signed with, {@code whsec_...}
 * @param classes of the entries that are sent; all but deliveries unless it is said, {@code all} for these too
 */
@ConfigurationProperties("hub.audit.sink")
record SinkSettings(
        @Nullable ClearText url,
        @Nullable ClearText secret,
        @DefaultValue List<String> classes) {
    private static final String ALL = "all";

    SinkSettings {
        url = isSet(url) ? url : null;
        secret = isSet(secret) ? secret : null;
        classes = classes.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * What is needed to send something. Not looked at when it is made: what binds settings shows the last value it read if that fails.
     *
     * @throws IllegalArgumentException with a sentence for people, if it does not belong together
     */
    Checked check() {
        if (url == null || secret == null) {
            throw new IllegalArgumentException("hub.audit.sink.url (HUB_AUDIT_SINK_URL) and"
                    + " hub.audit.sink.secret (HUB_AUDIT_SINK_SECRET) are set together or not at all");
        }
        return new Checked(url, secret, entryClasses());
    }

    /**
     * Settings that belong together.
     *
     * @param classes none for all
     */
    record Checked(ClearText url, ClearText secret, Set<EntryClass> classes) {}

    private Set<EntryClass> entryClasses() {
        if (classes.isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(EntryClass.DELIVERY));
        } else if (classes.contains(ALL)) {
            return Set.of();
        }
        return classes.stream()
                .map(name -> EntryClass.named(name).orElseThrow(SinkSettings::noSuchClass))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryClass.class)));
    }

    private static IllegalArgumentException noSuchClass() {
        return new IllegalArgumentException("hub.audit.sink.classes (HUB_AUDIT_SINK_CLASSES): it is all, or some of "
                + Arrays.stream(EntryClass.values()).map(EntryClass::value).collect(Collectors.joining(", "))
                + ", separated by commas");
    }

    private static boolean isSet(@Nullable ClearText value) {
        return value != null && !value.reveal().isBlank();
    }
}
