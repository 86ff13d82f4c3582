package dev.integrationhub.query.handler;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.query.projection.Position;

/** Remembers the names that handlers had. A name leads to one handler alone: who takes it, takes it away. */
@Component
class FormerNames {
    private final EntityManager entities;

    FormerNames(EntityManager entities) {
        this.entities = entities;
    }

    /** A handler has this name now. */
    void taken(UUID integrationId, String name) {
        HandlerAliasView alias = entities.find(HandlerAliasView.class, new HandlerAliasId(integrationId, name));
        if (alias != null) {
            entities.remove(alias);
            // A row of the same key may follow, and Hibernate would insert it before it deletes this one.
            entities.flush();
        }
    }

    /** @param formerName unless a sync has passed it on to another handler already */
    void renamed(HandlerChanged changed, String formerName, Position at) {
        taken(changed.integrationId(), changed.name());
        if (!isTaken(changed.integrationId(), formerName)) {
            entities.persist(new HandlerAliasView(
                    changed.integrationId(), changed.handlerId(), HandlerAlias.of(formerName, at.timestamp())));
        }
    }

    void handlerRemoved(UUID handlerId) {
        entities.createQuery("select a from HandlerAliasView a where a.handlerId = :id", HandlerAliasView.class)
                .setParameter("id", handlerId)
                .getResultList()
                .forEach(entities::remove);
        entities.flush();
    }

    void integrationPurged(UUID integrationId) {
        entities.createQuery("delete from HandlerAliasView a where a.integrationId = :id")
                .setParameter("id", integrationId)
                .executeUpdate();
    }

    private boolean isTaken(UUID integrationId, String name) {
        return entities.createQuery(
                                "select count(v) from HandlerView v where v.integrationId = :id and v.name = :name",
                                Long.class)
                        .setParameter("id", integrationId)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }
}
