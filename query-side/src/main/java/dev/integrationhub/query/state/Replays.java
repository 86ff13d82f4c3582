package dev.integrationhub.query.state;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Makes what an integration was of its events, from the first on. */
@Component
class Replays {
    private final IntegrationLog log;
    private final PastIntegrations past;

    Replays(IntegrationLog log, PastIntegrations past) {
        this.log = log;
        this.past = past;
    }

    /**
     * What an integration was at some moments, in their order.
     *
     * @throws ProblemException 404 if there never was such an integration, if it was not there yet, or if it has no such version
     */
    List<Snapshot> at(UUID integrationId, List<Moment> moments) {
        long last = log.lastVersion(integrationId);
        moments.forEach(moment -> checkVersion(integrationId, moment, last));
        Replay replay = new Replay(past.begin(integrationId), moments);
        long version = IntegrationLog.BEGINNING;
        while (!replay.isOver()) {
            List<LoggedEvent> page = log.after(integrationId, version);
            if (page.isEmpty()) {
                replay.end();
            } else {
                page.forEach(event -> replay.apply(event, log));
                version = page.get(page.size() - 1).version();
            }
        }
        return moments.stream()
                .map(moment -> {
                    Snapshot snapshot = replay.at(moment);
                    if (snapshot == null) {
                        throw notFound("Integration " + integrationId + " was not there yet at " + moment.at() + ".");
                    }
                    return snapshot;
                })
                .toList();
    }

    private static void checkVersion(UUID integrationId, Moment moment, long last) {
        if (moment.isVersion() && moment.version() > last) {
            throw notFound("Integration " + integrationId + " has no version " + moment.version()
                    + " yet; its last one is " + last + ".");
        }
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemCode.INTEGRATION_VERSION_NOT_FOUND, detail);
    }
}
