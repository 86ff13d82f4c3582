package dev.integrationhub.platform.consistency;

/** Something that this process keeps in its memory and makes from what the event processors make. */
public interface LocalView {
    /** Whether it shows what an event of an integration led to. */
    boolean hasPassed(long globalIndex);
}
