package dev.integrationhub.command.handler;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;
import dev.integrationhub.platform.web.CheckedBody;

/** Why a handler is disabled. */
record DisableBody(
        @Schema(description = "1 to 200 characters; by-operator unless it is said") @Nullable
        String reason) implements CheckedBody {

    static final DisableBody EMPTY = new DisableBody(null);

    private static final String USUAL = "by-operator";
    private static final int LONGEST = 200;

    @Override
    public void check(Violations violations) {
        read(violations);
    }

    String validReason() {
        Violations violations = new Violations();
        String valid = read(violations);
        violations.throwIfAny();
        return valid;
    }

    private String read(Violations violations) {
        if (reason == null) {
            return USUAL;
        }
        String text = NameText.normalize(reason);
        int length = text.codePointCount(0, text.length());
        violations.addIf(
                length < 1 || length > LONGEST, "/reason", "length", "A reason has 1 to " + LONGEST + " characters.");
        NameText.check(text, "/reason", violations);
        return text;
    }
}
