package dev.integrationhub.platform.queue;

/** Work that waits in the database for some process of the hub. */
public interface Queue {
    /** What operators call it. */
    String name();

    QueueDepth depth();
}
