package dev.integrationhub.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The live read models, and those of a rebuild: in the tables that the connection's search path says. */
@Component
class JpaViews implements Views {
    private final EntityManager entities;

    JpaViews(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void prepare(Class<? extends View> type, Collection<UUID> ids) {
        entities.createQuery("select v from " + type.getSimpleName() + " v where v.id in :ids", type)
                .setParameter("ids", ids)
                .getResultList();
    }

    @Override
    public <V extends View> @Nullable V find(Class<V> type, Object id) {
        return entities.find(type, id);
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, Class<V> type) {
        return entities.createQuery("select v" + from(type), type)
                .setParameter("integration", integrationId)
                .getResultList();
    }

    @Override
    public <V extends View> List<V> of(UUID integrationId, ViewMember<V> member, Object value) {
        return entities.createQuery("select v" + from(member), member.view())
                .setParameter("integration", integrationId)
                .setParameter("value", value)
                .getResultList();
    }

    @Override
    public void add(View view) {
        entities.persist(view);
    }

    @Override
    public void remove(View view) {
        entities.remove(view);
        // A row of the same id may follow, and Hibernate would insert it before it deletes this one.
        entities.flush();
    }

    @Override
    public void removeAll(UUID integrationId, Class<? extends View> type) {
        entities.createQuery("delete" + from(type))
                .setParameter("integration", integrationId)
                .executeUpdate();
    }

    @Override
    public void removeAll(UUID integrationId, ViewMember<?> member, Object value) {
        entities.createQuery("delete" + from(member))
                .setParameter("integration", integrationId)
                .setParameter("value", value)
                .executeUpdate();
    }

    private static String from(Class<? extends View> type) {
        return " from " + type.getSimpleName() + " v where v.integrationId = :integration";
    }

    private static String from(ViewMember<?> member) {
        return from(member.view()) + " and v." + member.name() + " = :value";
    }
}
