package dev.integrationhub.query.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.resource.HandlerWarning;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.api.integration.resource.SetupWarning;
import dev.integrationhub.api.integration.resource.SetupWarning.Code;
import dev.integrationhub.query.integration.SetupPart;

/** What is to be looked at in the handlers of an integration. */
@Component
class HandlerSetup implements SetupPart {
    private final HandlerViewRepository views;
    private final SecretStates secrets;

    HandlerSetup(HandlerViewRepository views, SecretStates secrets) {
        this.views = views;
        this.secrets = secrets;
    }

    @Override
    public Scope scope() {
        return Scope.HANDLERS_READ;
    }

    @Override
    public List<SetupWarning> warnings(UUID integrationId) {
        Map<String, SecretState> states = secrets.of(integrationId);
        List<SetupWarning> warnings = new ArrayList<>();
        views.findByIntegrationIdOrderById(integrationId).forEach(view -> add(view, states, warnings));
        return warnings;
    }

    private static void add(HandlerView view, Map<String, SecretState> states, List<SetupWarning> warnings) {
        HandlerSettings settings = view.settings();
        settings.secretKeys().stream()
                .filter(key -> !states.containsKey(key))
                .forEach(key -> warnings.add(SetupWarning.missing(key, view.id(), view.name())));
        if (HandlerWarning.of(settings, states).contains(HandlerWarning.UNVERIFIED)) {
            warnings.add(SetupWarning.ofHandler(Code.HANDLER_UNVERIFIED, view.id(), view.name(), null));
        }
        Disablement disablement = view.disablement();
        if (disablement != null) {
            warnings.add(SetupWarning.ofHandler(Code.HANDLER_DISABLED, view.id(), view.name(), disablement.since()));
        }
        if (view.isOrphaned()) {
            warnings.add(SetupWarning.ofHandler(Code.HANDLER_ORPHANED, view.id(), view.name(), null));
        }
    }
}
