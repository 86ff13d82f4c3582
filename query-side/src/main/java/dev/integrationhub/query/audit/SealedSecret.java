package dev.integrationhub.query.audit;

/** Stands for the value of a secret, of which the trail shows no more than that it changed. */
record SealedSecret(long version) {}
