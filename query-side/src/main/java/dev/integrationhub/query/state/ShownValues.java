package dev.integrationhub.query.state;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.SealBrokenException;

/** Opens the {@link SealedValue}s in a state for whoever may read them. */
@Component
public class ShownValues {
    private final Keyring keyring;

    ShownValues(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Whether the present caller may read the values of an integration's credentials. */
    public static boolean mayBeReadIn(UUID integrationId) {
        return Caller.present().rights().allow(Scope.CREDENTIALS_READ, integrationId);
    }

    /**
     * Shows values as they are, but for sealed ones.
     *
     * @param opened whether sealed ones are opened; else, and once their keys are destroyed, they are null
     */
    public Function<@Nullable JsonNode, @Nullable JsonNode> shown(boolean opened) {
        return value -> {
            if (!(value instanceof POJONode node && node.getPojo() instanceof SealedValue sealed)) {
                return value;
            }
            return opened ? open(sealed) : null;
        };
    }

    /** A state as it is shown. */
    ObjectNode shown(ObjectNode state, boolean opened) {
        ObjectNode copy = state.deepCopy();
        Function<@Nullable JsonNode, @Nullable JsonNode> shown = shown(opened);
        for (JsonNode credential : copy.path(Resource.CREDENTIALS)) {
            JsonNode value = shown.apply(credential.get("value"));
            ((ObjectNode) credential).set("value", value == null ? NullNode.getInstance() : value);
        }
        return copy;
    }

    private @Nullable JsonNode open(SealedValue sealed) {
        try {
            return StringNode.valueOf(
                    keyring.open(sealed.where(), sealed.envelope()).reveal());
        } catch (KeyDestroyedException | SealBrokenException e) {
            return null;
        }
    }
}
