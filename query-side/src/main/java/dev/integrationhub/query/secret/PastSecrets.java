package dev.integrationhub.query.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastResource;
import dev.integrationhub.query.state.PastResources;

import static java.util.stream.Collectors.groupingBy;

@Component
class PastSecrets implements PastResources {
    @Override
    public String type() {
        return "secret";
    }

    @Override
    public @Nullable PastResource find(UUID id, Views views) {
        SecretView view = views.find(SecretView.class, id);
        return view == null ? null : past(view, views.of(view.integrationId(), SecretVersionView.SECRET, id));
    }

    @Override
    public List<PastResource> all(UUID integrationId, Views views) {
        Map<UUID, List<SecretVersionView>> versions = views.of(integrationId, SecretVersionView.class).stream()
                .collect(groupingBy(SecretVersionView::secretId));
        return views.of(integrationId, SecretView.class).stream()
                .map(view -> past(view, versions.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private static PastResource past(SecretView secret, List<SecretVersionView> versions) {
        ObjectNode members = secret.members();
        ObjectNode byNumber = members.putObject("versions");
        versions.stream()
                .sorted(Comparator.comparingLong(SecretVersionView::version))
                .forEach(version ->
                        byNumber.set(Long.toString(version.version()), version.members(secret.valueVersion())));
        return new PastResource(
                secret.id(), secret.key(), secret.version(), secret.isRemoved(), members, secret.sealedValue());
    }
}
