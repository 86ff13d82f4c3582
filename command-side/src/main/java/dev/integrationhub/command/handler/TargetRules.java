package dev.integrationhub.command.handler;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.target.DefaultArguments;
import dev.integrationhub.platform.target.TargetMethod;
import dev.integrationhub.platform.target.TargetUrl;

/** A handler that could never be run is refused when it is written, by the code that would run it. */
final class TargetRules {
    private TargetRules() {}

    static void check(
            ObjectNode defaultArgs, @Nullable String method, @Nullable String targetUrl, Violations violations) {
        violations.collect(() -> DefaultArguments.of(defaultArgs));
        if (method != null) {
            violations.collect(() -> TargetMethod.of(method));
        }
        if (targetUrl != null) {
            violations.collect(() -> TargetUrl.parse(targetUrl));
        }
    }
}
