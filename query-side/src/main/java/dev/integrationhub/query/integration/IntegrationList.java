package dev.integrationhub.query.integration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.query.request.Paging;

/** Reads lists of integrations. No transaction lasts longer than its queries: clients may be slow. */
@Component
class IntegrationList {
    private final EntityManager entities;
    private final LatestActivity activity;
    private final TransactionTemplate snapshot;

    IntegrationList(EntityManager entities, LatestActivity activity, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.activity = activity;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        // Count and page must agree with one another.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param total how many there are on all pages */
    record Page(List<IntegrationResource> entries, long total) {}

    Page page(IntegrationFilter filter, IntegrationSort sort, Paging paging) {
        return read(() -> {
            long total = filter.count(entities);
            List<IntegrationResource> entries = paging.offset() >= total
                    ? List.of()
                    : filter.select(entities, sort)
                            .setFirstResult(Math.toIntExact(paging.offset()))
                            .setMaxResults(paging.size())
                            .getResultList();
            return new Page(activity.with(entries), total);
        });
    }

    /**
     * All integrations. Which ones and in which order is settled now, at one moment; what each is like is read when it is its turn.
     * So one that stays is listed exactly once, whatever else happens, and one that goes meanwhile may be left out.
     */
    Collection<IntegrationResource> all(IntegrationFilter filter, IntegrationSort sort) {
        List<UUID> ids = read(() -> filter.ids(entities, sort));
        return new StreamedList<>(ids, some -> read(() -> inOrder(filter, some)));
    }

    private List<IntegrationResource> inOrder(IntegrationFilter filter, List<UUID> ids) {
        Map<UUID, IntegrationResource> found = filter.among(entities, ids).stream()
                .collect(Collectors.toMap(IntegrationResource::id, Function.identity()));
        return activity.with(
                ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private <T> T read(Supplier<T> query) {
        return Objects.requireNonNull(snapshot.execute(status -> query.get()));
    }
}
