package dev.integrationhub.query.integration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The read models as they are at one moment, for queries that must agree with one another. It lasts until the request ends, however
 * it ends, so that an answer can be written while it is read.
 */
final class Snapshot {
    private final EntityManager entities;

    private Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    static EntityManager ofRequest(EntityManagerFactory factory) {
        EntityManager entities = factory.createEntityManager();
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        Snapshot.class.getName(), new Snapshot(entities)::close, RequestAttributes.SCOPE_REQUEST);
        entities.getTransaction().begin();
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        return entities;
    }

    private void close() {
        try (entities) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }
}
