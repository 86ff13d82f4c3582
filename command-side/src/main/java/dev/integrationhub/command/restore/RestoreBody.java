package dev.integrationhub.command.restore;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/** Which state is to come back. */
record RestoreBody(
        @Schema(description = "The sequence number of the event after which the integration was in that state")
        @Nullable
        Long version,

        @Schema(description = "Only says what would happen") @Nullable
        Boolean dryRun)
        implements CheckedBody {

    @Override
    public void check(Violations violations) {
        read(violations);
    }

    long validVersion() {
        Violations violations = new Violations();
        long valid = read(violations);
        violations.throwIfAny();
        return valid;
    }

    boolean isDryRun() {
        return dryRun != null && dryRun;
    }

    private long read(Violations violations) {
        if (version == null) {
            violations.add("/version", "required", "Say which version; to undo a deletion, send no body at all.");
            return 0;
        }
        violations.addIf(version < 0, "/version", "range", "The first version is 0.");
        return version;
    }
}
