package dev.integrationhub.ingress.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.store.DeliveryState;

/** Looks through the deliveries of an integration, a stretch at a time: however few are found, it ends soon. */
@Component
public class DeliveryScan {
    private static final int ID_LENGTH = 36;
    private static final int FEW = 1000;

    private final JdbcClient jdbc;

    DeliveryScan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found in a stretch.
     *
     * @param last where the next stretch begins; null if there was nothing at all
     * @param isEnd whether there is no next one
     */
    public record Part(List<DeliveryRow> rows, @Nullable UUID last, boolean isEnd) {}

    /** Those that are meant, in the order of the stretch. */
    public Part read(UUID integrationId, DeliveryFilter filter, Stretch stretch) {
        return read(conditions(integrationId, filter), stretch);
    }

    /** Likewise those that a replay of many is about. */
    public Part readOpen(UUID integrationId, DeliveryFilter filter, Stretch stretch) {
        return read(conditions(integrationId, filter).stillOpen(), stretch);
    }

    /** What a filter means, in SQL. */
    public DeliveryConditions conditions(UUID integrationId, DeliveryFilter filter) {
        boolean pendingAlone = filter.states().equals(Set.of(DeliveryState.PENDING));
        return new DeliveryConditions(
                integrationId, filter, searchedId(integrationId, filter.search()), pendingAlone && fewArePending());
    }

    private Part read(DeliveryConditions conditions, Stretch stretch) {
        String order = stretch.order().sql;
        String query = """
                with looked as materialized (
                    select * from ingress.delivery where %s order by delivery_id %s limit :look)
                select edge.seen, edge.last, found.*
                from (select count(*) as seen,
                             (select delivery_id from looked order by delivery_id %s limit 1) as last from looked) edge
                left join (select * from looked l where %s order by l.delivery_id %s limit :most) found on true
                order by found.delivery_id %s""".formatted(
                        conditions.within(stretch).looked(),
                        order,
                        order.equals("asc") ? "desc" : "asc",
                        conditions.meant(),
                        order,
                        order);
        List<DeliveryRow> rows = new ArrayList<>();
        @Nullable UUID[] last = new UUID[1];
        long[] seen = new long[1];
        jdbc.sql(query)
                .params(conditions.parameters())
                .param("look", stretch.look())
                .param("most", stretch.most())
                .query(row -> {
                    seen[0] = row.getLong("seen");
                    last[0] = row.getObject("last", UUID.class);
                    if (row.getObject("delivery_id") != null) {
                        rows.add(DeliveryRow.read(row));
                    }
                });
        return rows.size() == stretch.most()
                ? new Part(rows, rows.get(rows.size() - 1).id(), false)
                : new Part(rows, last[0], seen[0] < stretch.look());
    }

    /** A delivery of the integration that has the searched text as its id: then nothing else is looked for. */
    private @Nullable UUID searchedId(UUID integrationId, @Nullable String search) {
        UUID id = search == null ? null : id(search);
        if (id == null) {
            return null;
        }
        boolean known = jdbc.sql(
                        "select exists (select from ingress.delivery where delivery_id = ? and integration_id = ?)")
                .params(id, integrationId)
                .query(Boolean.class)
                .single();
        return known ? id : null;
    }

    private boolean fewArePending() {
        return jdbc.sql("select count(*) <= :few from"
                        + " (select from ingress.delivery where status = 'pending' limit :few + 1) pending")
                .param("few", FEW)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == ID_LENGTH ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
