package dev.integrationhub.command.due;

/** Something that is kept for a time and then deleted. */
public interface Retention {
    /** Deletes what was kept long enough. */
    void forgetOld();
}
