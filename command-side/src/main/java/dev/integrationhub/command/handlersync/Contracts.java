package dev.integrationhub.command.handlersync;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import dev.integrationhub.command.handlersync.spec.SpecOperation;

/** Keeps the JSON Schemas of synced operations by their digest, which is all that the events hold of them. */
@Component
class Contracts {
    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;

    Contracts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is not there yet. To be called before the events are: content that no event names is harmless. */
    void store(List<SpecOperation> operations) {
        jdbc.batchUpdate(
                "insert into event_store.content (sha256, content) values (?, ?) on conflict do nothing",
                operations,
                BATCH,
                (statement, operation) -> {
                    statement.setString(1, operation.contractSha256());
                    statement.setBytes(2, operation.contractBytes());
                });
    }
}
