package dev.integrationhub.platform.id;

import org.axonframework.common.IdentifierFactory;

/** Gives Axon's messages, and so the stored events, time-ordered identifiers. Found through the service loader. */
public class Uuid7IdentifierFactory extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return Uuid7.next().toString();
    }
}
