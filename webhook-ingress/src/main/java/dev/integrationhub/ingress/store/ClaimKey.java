package dev.integrationhub.ingress.store;

import java.util.UUID;

/** An id of a sender, within one handler. */
record ClaimKey(UUID handlerId, String providerId) {}
