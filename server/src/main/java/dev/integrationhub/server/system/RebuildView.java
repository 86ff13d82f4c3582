package dev.integrationhub.server.system;

import java.util.Locale;

import dev.integrationhub.api.system.resource.RebuildPartResource;
import dev.integrationhub.api.system.resource.RebuildResource;
import dev.integrationhub.platform.rebuild.RebuildProgress;

/** A rebuild as operators see it. */
final class RebuildView {
    private RebuildView() {}

    static RebuildResource of(RebuildProgress progress) {
        return new RebuildResource(
                word(progress.state()),
                progress.startedAt(),
                progress.finishedAt(),
                progress.parts().stream()
                        .map(part ->
                                new RebuildPartResource(part.name(), word(part.state()), part.events(), part.problem()))
                        .toList());
    }

    private static String word(RebuildProgress.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
