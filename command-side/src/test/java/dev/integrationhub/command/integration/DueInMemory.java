package dev.integrationhub.command.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;

/** What ends when, without a database, for decisions. */
final class DueInMemory implements DueList {
    private final List<Due> entries = new ArrayList<>();

    @Override
    public void put(Due due) {
        remove(due.kind(), due.integrationId(), due.subjectId());
        entries.add(due);
    }

    @Override
    public void remove(DueKind kind, UUID integrationId, UUID subjectId) {
        entries.removeIf(due -> due.kind() == kind
                && due.integrationId().equals(integrationId)
                && due.subjectId().equals(subjectId));
    }

    List<Due> entries() {
        return entries;
    }
}
