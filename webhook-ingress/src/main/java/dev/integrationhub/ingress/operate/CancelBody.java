package dev.integrationhub.ingress.operate;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/** @param reason stays in the events for good */
record CancelBody(@Nullable String reason) implements CheckedBody {
    private static final int LONGEST = 200;

    @Override
    public void check(Violations violations) {
        violations.addIf(
                reason != null
                        && (reason.isBlank()
                                || reason.length() > LONGEST
                                || reason.codePoints().anyMatch(CancelBody::isNoText)),
                "/reason",
                "invalid",
                "1 to " + LONGEST + " characters, no control characters.");
    }

    /** A half of a character is none that could be stored. */
    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
