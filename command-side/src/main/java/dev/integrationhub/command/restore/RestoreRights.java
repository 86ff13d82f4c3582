package dev.integrationhub.command.restore;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.authentication.Denials;
import dev.integrationhub.platform.caller.Caller;

/** Whether the caller may do all that a restore comes down to: what that is shows only in its plan. */
@Component
class RestoreRights {
    private final Denials denials;

    RestoreRights(Denials denials) {
        this.denials = denials;
    }

    void require(UUID integrationId, Set<Scope> scopes) {
        Caller caller = Caller.present();
        for (Scope scope : scopes) {
            if (!caller.rights().allow(scope, integrationId)) {
                denials.tell(caller, scope, RestoreIntegrationEndpoint.CALL, integrationId);
                throw new ProblemException(
                        ProblemCode.ACCESS_DENIED, "To bring this state back, " + scope.value() + " is needed too.");
            }
        }
    }
}
