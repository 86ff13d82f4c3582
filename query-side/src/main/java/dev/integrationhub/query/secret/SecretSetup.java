package dev.integrationhub.query.secret;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.api.integration.resource.SetupWarning;
import dev.integrationhub.api.integration.resource.SetupWarning.Code;
import dev.integrationhub.query.integration.SetupPart;

/** Which secrets of an integration come to an end. */
@Component
class SecretSetup implements SetupPart {
    private final SecretViewRepository views;
    private final Clock clock;

    SecretSetup(SecretViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Scope scope() {
        return Scope.SECRETS_READ;
    }

    @Override
    public List<SetupWarning> warnings(UUID integrationId) {
        Instant now = clock.instant();
        return views.findByIntegrationIdAndRemovedFalseOrderById(integrationId).stream()
                .filter(view -> view.state(now) != SecretState.ACTIVE)
                .map(view -> SetupWarning.ofSecret(
                        view.state(now) == SecretState.EXPIRED ? Code.SECRET_EXPIRED : Code.SECRET_EXPIRING,
                        view.id(),
                        view.key(),
                        view.expiresAt()))
                .toList();
    }
}
