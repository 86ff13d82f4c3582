package dev.integrationhub.query.audit;

/** The value of a credential, opened when it is shown. */
record SealedCredential(long version, String envelope) {}
