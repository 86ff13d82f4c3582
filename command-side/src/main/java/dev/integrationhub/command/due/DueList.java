package dev.integrationhub.command.due;

import java.util.UUID;

/** What ends when. Entries are part of the transaction of the event that sets the end, brings it about or makes it void. */
public interface DueList {
    /** Notes an end, in the place of an earlier one for the same subject. */
    void put(Due due);

    /** Forgets an end, if one was noted. */
    void remove(DueKind kind, UUID integrationId, UUID subjectId);
}
