package dev.integrationhub.command.due;

/** Brings one kind of end about. */
public interface DueAction {
    DueKind kind();

    /**
     * Ends what is due. Several processes may do so at once, and again after a failure, so it decides by the events alone whether
     * there is something left to end, and takes the entry from the list in the transaction in which it does.
     */
    void carryOut(Due due);
}
