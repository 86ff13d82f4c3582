package dev.integrationhub.platform.rebuild;

/** What was made from the events alone and can be made from them anew, while the hub works on. */
public interface Rebuildable {
    /** What operators call it. */
    String name();

    /**
     * Makes it anew and returns when that is done; after an exception everything is as it was before. The message of a
     * {@link RebuildException} is shown to operators, and holds no data of the events.
     */
    void rebuild(RebuildRun run);
}
