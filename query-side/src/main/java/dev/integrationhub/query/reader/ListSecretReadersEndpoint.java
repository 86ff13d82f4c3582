package dev.integrationhub.query.reader;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SecretReadersResource;
import dev.integrationhub.query.secret.Secrets;

@RestController
class ListSecretReadersEndpoint {
    private final Secrets secrets;
    private final AccessHistory history;
    private final Clock clock;

    ListSecretReadersEndpoint(Secrets secrets, AccessHistory history, Clock clock) {
        this.secrets = secrets;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Who could have had a secret revealed at a moment, as far as users and tokens go. The operator always can, and whoever has the
     * bootstrap token while it is set: neither is an event.
     *
     * @param at now, if it is not given or still to come
     */
    @GetMapping(path = "/integrations/{id}/secrets/{secId}/readers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List who could have read a secret at a moment")
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    SecretReadersResource list(
            @PathVariable String id, @PathVariable String secId, @RequestParam(required = false) @Nullable Instant at) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant moment = at == null || at.isAfter(now) ? now : at;
        UUID integrationId = UUID.fromString(id);
        return new SecretReadersResource(
                moment,
                secrets.versionsAt(id, secId, moment),
                history.at(moment)
                        .having(rights -> rights.allow(Scope.SECRETS_REVEAL, integrationId), moment)
                        .toList());
    }
}
