package dev.integrationhub.command.due;

/** Something to look after every so often, however long ago it began. */
public interface Upkeep {
    /** Does what there is to do now, or has it done. */
    void keepUp();
}
