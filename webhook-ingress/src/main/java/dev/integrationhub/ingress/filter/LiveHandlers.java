package dev.integrationhub.ingress.filter;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** Which handlers there are. */
@Component
class LiveHandlers {
    private static final String FIND = """
            select i.deleted, exists (select from ingress.route r where r.integration_id = i.integration_id
                                      and ? in (r.handler_id::text, r.handler_name)) as found
            from ingress.routed_integration i where i.integration_id = ?""";

    private final JdbcClient jdbc;

    LiveHandlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(boolean deleted, boolean found) {}

    /**
     * Refuses a handler that is not there.
     *
     * @param handler id or name
     * @throws ProblemException {@code INTEGRATION_NOT_FOUND}, {@code INTEGRATION_DELETED} or {@code HANDLER_NOT_FOUND}
     */
    void require(UUID integrationId, String handler) {
        Row row = jdbc.sql(FIND)
                .param(handler)
                .param(integrationId)
                .query((found, n) -> new Row(found.getBoolean("deleted"), found.getBoolean("found")))
                .optional()
                .orElseThrow(() -> problem(ProblemCode.INTEGRATION_NOT_FOUND));
        if (row.deleted()) {
            throw problem(ProblemCode.INTEGRATION_DELETED);
        }
        if (!row.found()) {
            throw problem(ProblemCode.HANDLER_NOT_FOUND);
        }
    }

    private static ProblemException problem(ProblemCode code) {
        return new ProblemException(code, code.title() + ".");
    }
}
