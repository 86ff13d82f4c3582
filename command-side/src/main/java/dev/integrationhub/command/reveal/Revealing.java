package dev.integrationhub.command.reveal;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;

/** Whether values may leave the hub the way a caller came: by an access token always, from a browser if the operator wants it. */
@Component
class Revealing {
    private final boolean inBrowser;

    Revealing(@Value("${hub.secrets.reveal-in-browser}") boolean inBrowser) {
        this.inBrowser = inBrowser;
    }

    /** @throws ProblemException if they may not */
    void require(@Nullable Caller caller) {
        boolean byToken = caller != null && "token".equals(caller.viaType());
        if (!byToken && !inBrowser) {
            throw new ProblemException(
                    ProblemCode.REVEAL_REFUSED,
                    "Secrets are revealed to access tokens. To others they are if the operator sets"
                            + " HUB_SECRETS_REVEAL_IN_BROWSER.");
        }
    }
}
