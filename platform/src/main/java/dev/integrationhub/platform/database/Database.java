package dev.integrationhub.platform.database;

/**
 * The hub's database, by the two roles that use it.
 *
 * @param owner owns the event store's tables and migrates them
 * @param application does everything else: it may add events and read them, but not change or remove them
 */
public record Database(DatabaseAddress owner, DatabaseAddress application) {}
