package dev.integrationhub.query.handler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Says which secrets the handlers of an integration name. */
@Component
public class SecretUses {
    private final HandlerViewRepository views;

    SecretUses(HandlerViewRepository views) {
        this.views = views;
    }

    /** The names of the handlers by the keys of the secrets that they name, the oldest handler first. */
    public Map<String, List<String>> of(UUID integrationId) {
        Map<String, List<String>> uses = new HashMap<>();
        for (HandlerView view : views.findThatMayNameSecrets(integrationId)) {
            view.settings().secretKeys().forEach(key -> uses.computeIfAbsent(key, first -> new ArrayList<>())
                    .add(view.name()));
        }
        return uses;
    }
}
