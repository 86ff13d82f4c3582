package dev.integrationhub.command.user;

import java.util.Collection;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;

/** The authority of the caller: commands are carried out in the thread of the request. The hub itself may do everything. */
@Component
class CallerAuthority implements Authority {
    @Override
    public void requireAll(Collection<Grant> grants) {
        Rights needed = Rights.of(grants);
        if (asked().filter(rights -> !rights.include(needed)).isPresent()) {
            throw denied("Nobody can give, or get at, more than they may do themselves.");
        }
    }

    @Override
    public void requireToManage(Collection<Grant> grants) {
        boolean ofOwner = grants.contains(User.OWNER);
        if (ofOwner
                && asked().filter(rights -> !rights.allow(Scope.OWNERS_MANAGE)).isPresent()) {
            throw denied("Only owners change the accounts of owners.");
        }
    }

    /** The rights of whoever asks; empty if it is the hub itself. */
    private static Optional<Rights> asked() {
        return Optional.ofNullable(Caller.current())
                .filter(caller -> !caller.isSystem())
                .map(Caller::rights);
    }

    private static ProblemException denied(String detail) {
        return new ProblemException(ProblemCode.ACCESS_DENIED, detail);
    }
}
