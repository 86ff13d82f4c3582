package dev.integrationhub.command.token;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.token.command.RevokeToken;
import dev.integrationhub.command.naming.NameText;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.caller.SignedInUser;

/** {@code DELETE /access-tokens/{tokenId}}. */
@RestController
class RevokeTokenEndpoint {
    private static final int LONGEST_REASON = 200;

    private final Writes writes;
    private final TokenOwners owners;

    RevokeTokenEndpoint(Writes writes, TokenOwners owners) {
        this.writes = writes;
        this.owners = owners;
    }

    /**
     * Ends a token at once.
     *
     * @param reason for the audit log
     */
    @DeleteMapping("/access-tokens/{tokenId}")
    @Operation(summary = "Revoke an access token")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.EVENT, sessionOnly = true)
    ResponseEntity<Void> revoke(@PathVariable UUID tokenId, @RequestParam(required = false) @Nullable String reason) {
        owners.requireEndable(tokenId, SignedInUser.current());
        return writes.perform(new RevokeToken(tokenId, valid(reason)), (Written<UUID> written) -> Answers.removed());
    }

    private static @Nullable String valid(@Nullable String raw) {
        String reason = raw == null ? "" : NameText.normalize(raw);
        if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            String detail = "A reason has " + LONGEST_REASON + " characters at the most, and no control characters.";
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER, detail, List.of(Violation.ofParameter("reason", "text", detail)));
        }
        return reason.isEmpty() ? null : reason;
    }
}
