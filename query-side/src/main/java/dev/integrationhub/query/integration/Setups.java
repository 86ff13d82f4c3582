package dev.integrationhub.query.integration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.SetupResource;
import dev.integrationhub.api.integration.resource.SetupResource.SetupStepState;
import dev.integrationhub.api.integration.resource.SetupStep;
import dev.integrationhub.api.integration.resource.SetupWarning;
import dev.integrationhub.api.integration.resource.SetupWarning.Code;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;

/** Says how far integrations are set up, as far as the present caller may know. */
@Component
class Setups {
    private static final int MOST_WARNINGS = 100;

    private final List<SetupPart> parts;
    private final Trail trail;

    Setups(List<SetupPart> parts, Trail trail) {
        this.parts = List.copyOf(parts);
        this.trail = trail;
    }

    SetupResource shownOf(IntegrationView integration) {
        UUID integrationId = integration.integrationId();
        Rights rights = Caller.present().rights();
        List<SetupWarning> warnings = parts.stream()
                .filter(part -> rights.allow(part.scope(), integrationId))
                .flatMap(part -> part.warnings(integrationId).stream())
                .toList();
        return new SetupResource(
                steps(integration, warnings),
                warnings.stream().limit(MOST_WARNINGS).toList(),
                warnings.size());
    }

    private List<SetupStepState> steps(IntegrationView integration, List<SetupWarning> warnings) {
        Set<Code> codes = warnings.stream().map(SetupWarning::code).collect(Collectors.toSet());
        boolean hasHandlers = integration.hasHandlers();
        return List.of(
                new SetupStepState(SetupStep.HANDLER_ADDED, hasHandlers),
                new SetupStepState(
                        SetupStep.HANDLERS_VERIFIED, hasHandlers && !codes.contains(Code.HANDLER_UNVERIFIED)),
                new SetupStepState(SetupStep.SECRETS_PRESENT, !codes.contains(Code.SECRET_MISSING)),
                new SetupStepState(SetupStep.WEBHOOK_RECEIVED, trail.hasWebhooks(integration.integrationId())));
    }
}
