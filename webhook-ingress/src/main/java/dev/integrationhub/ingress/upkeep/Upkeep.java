package dev.integrationhub.ingress.upkeep;

/** Something to be done at the start and every hour from then on. Other processes may do it at the same time. */
public interface Upkeep {
    /** Does it; a failure is logged, and it is done again an hour later. */
    void keepUp();
}
