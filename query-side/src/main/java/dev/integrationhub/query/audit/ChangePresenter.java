package dev.integrationhub.query.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

import dev.integrationhub.api.audit.AuditChange;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;
import dev.integrationhub.query.state.SealedValue;
import dev.integrationhub.query.state.ShownValues;

/** Shows changes, with the values of credentials for those who may read them, as long as their keys are there. */
@Component
class ChangePresenter {
    private final ShownValues values;

    ChangePresenter(ShownValues values) {
        this.values = values;
    }

    List<AuditChange> present(FoundEntry entry, Predicate<UUID> seesValues) {
        return StoredChange.read(entry.changes()).stream()
                .map(change -> new AuditChange(
                        change.path(),
                        show(entry, change.before(), change.sealedBefore(), seesValues),
                        show(entry, change.after(), change.sealedAfter(), seesValues)))
                .toList();
    }

    private @Nullable JsonNode show(
            FoundEntry entry, @Nullable JsonNode value, @Nullable Long sealedFor, Predicate<UUID> seesValues) {
        UUID integrationId = entry.integrationId();
        UUID credentialId = entry.targetId();
        if (value == null || sealedFor == null) {
            return value;
        } else if (integrationId == null || credentialId == null) {
            return null;
        }
        SealedFor where = new SealedFor(Purpose.CREDENTIAL, integrationId, credentialId, sealedFor);
        return values.shown(seesValues.test(integrationId))
                .apply(new POJONode(new SealedValue(where, value.asString())));
    }
}
