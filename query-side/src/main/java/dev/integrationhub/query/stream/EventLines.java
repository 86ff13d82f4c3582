package dev.integrationhub.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

import dev.integrationhub.query.state.IntegrationLog;
import dev.integrationhub.query.state.LoggedEvent;

/**
 * Writes events as lines of JSON, a page at a time: few are in memory, and nothing of the database is held while the client takes its
 * time.
 */
final class EventLines {
    private static final Logger LOG = LoggerFactory.getLogger(EventLines.class);

    private final IntegrationLog log;
    private final UUID integrationId;

    EventLines(IntegrationLog log, UUID integrationId) {
        this.log = log;
        this.integrationId = integrationId;
    }

    /**
     * Answers with the events behind a version.
     *
     * @param last the last one; the client is told, so that it can tell when something is missing
     */
    void write(long after, long last, boolean bodyless, HttpServletResponse response) throws IOException {
        List<LoggedEvent> page = log.after(integrationId, after);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Hub-Last-Version", Long.toString(last));
        // A proxy that collected the answer would keep the client waiting.
        response.setHeader("X-Accel-Buffering", "no");
        if (bodyless) {
            return;
        }
        OutputStream body = response.getOutputStream();
        while (!page.isEmpty()) {
            for (LoggedEvent event : page) {
                if (event.version() > last) {
                    return;
                }
                if (!write(event, body)) {
                    return;
                }
            }
            page = log.after(integrationId, page.get(page.size() - 1).version());
        }
    }

    /** @return false if nobody is left to read it */
    private static boolean write(LoggedEvent event, OutputStream body) {
        try {
            body.write((EventJson.of(event) + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            LOG.debug("A client that read events has gone", e);
            return false;
        }
    }
}
