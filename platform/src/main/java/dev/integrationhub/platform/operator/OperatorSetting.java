package dev.integrationhub.platform.operator;

import java.util.Locale;

import dev.integrationhub.platform.keyring.ClearText;

/**
 * What the operator has set somewhere.
 *
 * @param name as properties have it, such as {@code hub.notifications.webhook-url}
 */
public record OperatorSetting(String name, ClearText value) {

    String text() {
        return value.reveal().strip();
    }

    /** Says that it cannot be worked with, by both its names and without what it holds. */
    IllegalArgumentException refused(String why) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new IllegalArgumentException(name + " (" + variable + "): " + why);
    }
}
