package dev.integrationhub.query.audit.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.query.projection.View;
import dev.integrationhub.query.projection.ViewMember;
import dev.integrationhub.query.projection.Views;

/** Views as rows of JSON, for one transaction: they are read when they are asked for, and written at its end. */
class RowViews implements Views {
    private static final JsonMapper FIELDS = ExactJson.MAPPER
            .rebuild()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            // Views are made as JPA makes them.
            .constructorDetector(ConstructorDetector.EXPLICIT_ONLY)
            .build();

    private final ViewRows rows;
    private final Map<Key, Held> held = new HashMap<>();
    private final Set<Set<Object>> complete = new HashSet<>();

    RowViews(ViewRows rows) {
        this.rows = rows;
    }

    /** Where a view is kept: an id says nothing of the integration, so that one is not part of it. */
    private record Key(Class<?> type, String id) {}

    /**
     * A view, or that there is none.
     *
     * @param stored its row as it is; null for none
     */
    private record Held(
            @Nullable View view,
            @Nullable UUID integrationId,
            @Nullable String stored) {}

    @Override
    public <V extends View> @Nullable V find(Class<V> type, Object id) {
        Key key = new Key(type, text(id));
        return type.cast(held.computeIfAbsent(key, absent -> rows.find(type.getSimpleName(), absent.id())
                        .map(content -> read(content, type))
                        .orElseGet(() -> new Held(null, null, null)))
                .view());
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, Class<V> type) {
        load(integrationId, type);
        return held.values().stream()
                .map(Held::view)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(view -> integrationId.equals(view.integrationId()))
                .toList();
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, ViewMember<V> member, Object value) {
        return of(integrationId, member.view()).stream()
                .filter(view -> value.equals(member.value().apply(view)))
                .toList();
    }

    @Override
    public void add(View view) {
        Held former = held.get(new Key(view.getClass(), text(view.viewId())));
        put(view, view, former == null ? null : former.stored());
    }

    @Override
    public void remove(View view) {
        Held former = held.get(new Key(view.getClass(), text(view.viewId())));
        put(view, null, former == null ? null : former.stored());
    }

    @Override
    public void removeAll(UUID integrationId, Class<? extends View> type) {
        of(integrationId, type).forEach(this::remove);
    }

    @Override
    public void removeAll(UUID integrationId, ViewMember<?> member, Object value) {
        of(integrationId, member, value).forEach(this::remove);
    }

    /** Writes what is not as it was read. */
    void flush() {
        List<ViewRows.Row> changed = new ArrayList<>();
        List<ViewRows.Row> removed = new ArrayList<>();
        held.forEach((key, now) -> {
            if (now.view() != null) {
                String content = FIELDS.writeValueAsString(now.view());
                if (!content.equals(now.stored())) {
                    changed.add(new ViewRows.Row(
                            now.view().integrationId(), key.type().getSimpleName(), key.id(), content));
                }
            } else if (now.stored() != null && now.integrationId() != null) {
                removed.add(new ViewRows.Row(now.integrationId(), key.type().getSimpleName(), key.id(), ""));
            }
        });
        rows.write(changed);
        rows.delete(removed);
    }

    private void put(View about, @Nullable View now, @Nullable String stored) {
        held.put(new Key(about.getClass(), text(about.viewId())), new Held(now, about.integrationId(), stored));
    }

    private void load(UUID integrationId, Class<? extends View> type) {
        if (complete.add(Set.of(integrationId, type))) {
            rows.all(integrationId, type.getSimpleName())
                    .forEach((id, content) -> held.computeIfAbsent(new Key(type, id), absent -> read(content, type)));
        }
    }

    private static Held read(String content, Class<? extends View> type) {
        View view = FIELDS.readValue(content, type);
        return new Held(view, view.integrationId(), content);
    }

    private static String text(Object id) {
        return id instanceof UUID ? id.toString() : FIELDS.writeValueAsString(id);
    }
}
