package dev.integrationhub.platform.rebuild;

/** One rebuild, as the thing that is rebuilt sees it. */
public interface RebuildRun {
    /** Says how many more events were replayed. */
    void replayed(long events);

    /**
     * Makes sure that this is still the only rebuild of its kind on the database.
     *
     * @throws RebuildException if nobody knows any more
     */
    void checkAlone();
}
