package dev.integrationhub.query.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;
import dev.integrationhub.query.projection.Views;

/** Rows for one use; not for several threads. */
public class InMemoryViews implements Views {
    private final Map<Class<?>, Map<Object, View>> views = new HashMap<>();

    @Override
    public <V extends View> @Nullable V find(Class<V> type, Object id) {
        return type.cast(all(type).get(id));
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, Class<V> type) {
        return stream(integrationId, type).toList();
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, ViewMember<V> member, Object value) {
        return stream(integrationId, member.view())
                .filter(view -> value.equals(member.value().apply(view)))
                .toList();
    }

    @Override
    public void add(View view) {
        if (all(view.getClass()).putIfAbsent(view.viewId(), view) != null) {
            throw new IllegalStateException("There is a " + view.getClass().getSimpleName() + " " + view.viewId());
        }
    }

    @Override
    public void remove(View view) {
        all(view.getClass()).remove(view.viewId());
    }

    @Override
    public void removeAll(UUID integrationId, Class<? extends View> type) {
        removeAll(of(integrationId, type));
    }

    @Override
    public void removeAll(UUID integrationId, ViewMember<?> member, Object value) {
        removeAll(of(integrationId, member, value));
    }

    private void removeAll(Collection<? extends View> gone) {
        gone.forEach(this::remove);
    }

    private <V extends View> Stream<V> stream(UUID integrationId, Class<V> type) {
        return all(type).values().stream()
                .filter(view -> integrationId.equals(view.integrationId()))
                .map(type::cast);
    }

    private Map<Object, View> all(Class<?> type) {
        return views.computeIfAbsent(type, first -> new HashMap<>());
    }
}
