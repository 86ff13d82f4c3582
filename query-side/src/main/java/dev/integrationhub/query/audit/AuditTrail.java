package dev.integrationhub.query.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Clients;
import dev.integrationhub.platform.keyring.Keyring;

/** Tells what happened to an integration, from its events. */
@Component
class AuditTrail {
    /**
     * @param entries the newest first
     * @param oldest sequence number of the last entry; 0 if there are no older ones
     */
    record Part(List<AuditEntry> entries, long oldest) {}

    private final EventLog log;
    private final Keyring keyring;
    private final Clients clients;
    private final TransactionTemplate transaction;

    AuditTrail(EventLog log, Keyring keyring, Clients clients, PlatformTransactionManager transactions) {
        this.log = log;
        this.keyring = keyring;
        this.clients = clients;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    Part read(UUID integrationId, AuditPage page) {
        String streamId = StreamId.integration(integrationId);
        OptionalLong last = log.lastSequence(streamId);
        if (last.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_FOUND, "There is no integration " + integrationId + ".");
        }
        long newest = Math.min(last.getAsLong(), page.below() - 1);
        long oldest = Math.max(0, newest - page.limit() + 1);
        return new Part(entries(integrationId, streamId, oldest, newest), oldest);
    }

    private List<AuditEntry> entries(UUID integrationId, String streamId, long oldest, long newest) {
        AuditEntries entries = new AuditEntries(integrationId, keyring, clients);
        List<AuditEntry> shown = new ArrayList<>();
        transaction.executeWithoutResult(status -> log.read(streamId, newest, event -> {
            if (event.sequence() < oldest) {
                entries.pass(event);
            } else {
                shown.add(entries.entry(event));
            }
        }));
        Collections.reverse(shown);
        return shown;
    }
}
