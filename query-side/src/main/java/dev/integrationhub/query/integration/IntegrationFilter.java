package dev.integrationhub.query.integration;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.resource.IntegrationResource;

/**
 * Which integrations a list shows.
 *
 * @param search part of the name, in any case; null for all
 * @param deleted whether the deleted ones are meant, instead of those that are there
 * @param visible the only ones that whoever asks may see; null if they may see all
 */
record IntegrationFilter(
        @Nullable String search, boolean deleted, @Nullable Set<UUID> visible) {
    private static final String RESOURCE = "select new " + IntegrationResource.class.getName()
            + "(v.id, v.name, v.createdAt, v.updatedAt, v.handlerCount, v.lastActivityAt)";

    long count(EntityManager entities) {
        return bind(entities.createQuery("select count(v)" + condition(), Long.class))
                .getSingleResult();
    }

    TypedQuery<IntegrationResource> select(EntityManager entities, IntegrationSort sort) {
        return bind(entities.createQuery(RESOURCE + condition() + sort.toJpql(), IntegrationResource.class));
    }

    /** The identifiers of all of them, in order. */
    List<UUID> ids(EntityManager entities, IntegrationSort sort) {
        return bind(entities.createQuery("select v.id" + condition() + sort.toJpql(), UUID.class))
                .getResultList();
    }

    /** Those among some identifiers, in no order. */
    List<IntegrationResource> among(EntityManager entities, List<UUID> ids) {
        return bind(entities.createQuery(RESOURCE + condition() + " and v.id in :ids", IntegrationResource.class))
                .setParameter("ids", ids)
                .getResultList();
    }

    private String condition() {
        return " from IntegrationView v where v.deletedAt is " + (deleted ? "not null" : "null")
                // No LIKE: '%' and '_' are characters like any other.
                + (isSearch() ? " and locate(:search, v.searchName) > 0" : "")
                + (visible == null ? "" : " and v.id in :visible");
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (visible != null) {
            query.setParameter("visible", visible);
        }
        return isSearch() ? query.setParameter("search", SearchText.of(searched())) : query;
    }

    private boolean isSearch() {
        return !searched().isEmpty();
    }

    private String searched() {
        return search == null ? "" : search;
    }
}
