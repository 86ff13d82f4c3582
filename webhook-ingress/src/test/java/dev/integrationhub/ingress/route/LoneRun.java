package dev.integrationhub.ingress.route;

import dev.integrationhub.platform.rebuild.RebuildRun;

/** A rebuild that nobody watches. */
final class LoneRun implements RebuildRun {
    @Override
    public void replayed(long events) {}

    @Override
    public void checkAlone() {}
}
