package dev.integrationhub.query.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A search as SQL: along one index, and then entry by entry. Which index it is, is said here and not left to the planner, which does not
 * know that no more than some entries are to be looked at.
 */
class EntrySql {
    private static final String BUT_DELIVERIES = "class <> 'delivery'";
    private static final Pattern ID = Pattern.compile(".*\\d.*");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final String path;
    private final boolean newestFirst;
    /** What orders the entries as the index of the path does. */
    private final String order;

    EntrySql(EntryFilter filter, LeafRange.Bounds bounds, boolean newestFirst) {
        this.newestFirst = newestFirst;
        Path chosen = path(filter);
        order = chosen.order();
        path = String.join(" and ", ranged(chosen, bounds));
        conditions(filter);
    }

    /** Up to {@code :limit} entries with their events; {@code :lookedAt} are looked at. */
    String page(String columns) {
        return "select " + columns + " from (select * from (" + along("*") + " limit :lookedAt) l " + where()
                + direction(order)
                + " limit :limit) e join event_store.domain_event d on d.global_index = e.global_index"
                + direction("e.leaf_index");
    }

    /** The number of the last entry that was looked at, if {@code :before} were before it and there are more. */
    String lastLookedAt() {
        return along("leaf_index") + " offset :before limit 1";
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private String along(String columns) {
        return "select " + columns + " from audit_trail.entry" + (path.isEmpty() ? "" : " where " + path)
                + direction(order);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String direction(String column) {
        return " order by " + column + (newestFirst ? " desc" : "");
    }

    private record Path(String order, List<String> conditions) {
        static Path keyed(String... conditions) {
            return new Path("global_index", List.of(conditions));
        }

        static Path plain(String... conditions) {
            return new Path("leaf_index", List.of(conditions));
        }
    }

    /** The first that there is something for: what is likely to lead to the fewest. */
    private Path path(EntryFilter filter) {
        boolean butDeliveries = isButDeliveries(filter);
        EntryFilter.TargetFilter target = filter.target();
        if (target != null) {
            String column = "handler".equals(target.type()) ? "handler_id" : "target_id";
            return Path.keyed(equal(column, "target", target.id()));
        } else if (isId(filter.actor())) {
            return Path.keyed(equal("actor_id", "actor", filter.actor()));
        } else if (isId(filter.via())) {
            return Path.keyed(equal("via_id", "via", filter.via()));
        } else if (filter.integrationId() != null) {
            String of = equal("integration_id", "integration", filter.integrationId());
            return butDeliveries ? Path.keyed(of, BUT_DELIVERIES) : Path.keyed(of);
        } else if (filter.action() != null && !filter.action().endsWith("*") && isRare(filter.action())) {
            return Path.keyed(
                    equal("action", "action", filter.action()), "(" + BUT_DELIVERIES + " or outcome <> 'success')");
        } else if (filter.outcome() != null && filter.outcome() != Outcome.SUCCESS) {
            return Path.plain("outcome <> 'success'");
        } else if (filter.classes().size() == 1 && butDeliveries) {
            return Path.keyed(
                    equal("class", "class", filter.classes().iterator().next().value()), BUT_DELIVERIES);
        }
        return butDeliveries ? Path.plain(BUT_DELIVERIES) : Path.plain();
    }

    private List<String> ranged(Path chosen, LeafRange.Bounds bounds) {
        List<String> ranged = new ArrayList<>(chosen.conditions());
        if (bounds.first() > 0) {
            ranged.add(bound(">=", "first", bounds.first()));
        }
        if (bounds.last() < Long.MAX_VALUE) {
            ranged.add(bound("<=", "last", bounds.last()));
        }
        return ranged;
    }

    private String bound(String comparison, String name, long leafIndex) {
        parameters.put(name, leafIndex);
        if (order.equals("leaf_index")) {
            return "leaf_index " + comparison + " :" + name;
        }
        // Where there is no such entry there is none beyond it either.
        return "global_index " + comparison
                + " coalesce((select global_index from audit_trail.entry where leaf_index = :" + name + "), "
                + Long.MAX_VALUE + ")";
    }

    private void conditions(EntryFilter filter) {
        if (filter.integrationId() != null) {
            conditions.add(equal("integration_id", "integration", filter.integrationId()));
        }
        if (filter.target() != null
                && filter.target().type() != null
                && !filter.target().type().equals("handler")) {
            conditions.add(equal("target_type", "targetType", filter.target().type()));
        }
        if (filter.actor() != null) {
            conditions.add(equal(isId(filter.actor()) ? "actor_id" : "actor_type", "actor", filter.actor()));
        }
        if (filter.via() != null) {
            conditions.add(equal(isId(filter.via()) ? "via_id" : "via_type", "via", filter.via()));
        }
        if (!filter.classes().isEmpty()) {
            parameters.put(
                    "classes", filter.classes().stream().map(EntryClass::value).toList());
            conditions.add("class in (:classes)");
        }
        if (filter.outcome() != null) {
            conditions.add(equal("outcome", "outcome", filter.outcome().value()));
        }
        action(filter);
        times(filter);
        if (filter.text() != null) {
            parameters.put("text", filter.text());
            conditions.add("position(:text in search_text) > 0");
        }
    }

    private void action(EntryFilter filter) {
        String action = filter.action();
        if (action == null) {
            return;
        }
        if (action.endsWith("*")) {
            parameters.put("beginning", action.substring(0, action.length() - 1));
            conditions.add("starts_with(action, :beginning)");
        } else {
            conditions.add(equal("action", "action", action));
        }
    }

    private void times(EntryFilter filter) {
        if (filter.from() != null) {
            parameters.put("from", Timestamp.from(filter.from()));
            conditions.add("happened_at >= :from");
        }
        if (filter.to() != null) {
            parameters.put("to", Timestamp.from(filter.to()));
            conditions.add("happened_at < :to");
        }
    }

    private String equal(String column, String name, @Nullable Object value) {
        parameters.put(name, value);
        return column + " = :" + name;
    }

    /** Without deliveries, by the classes that are asked for or by the action. */
    private static boolean isButDeliveries(EntryFilter filter) {
        Set<EntryClass> classes = filter.classes();
        if (!classes.isEmpty()) {
            return !classes.contains(EntryClass.DELIVERY);
        }
        String action = filter.action();
        return filter.text() != null
                || (action != null && action.contains(".") && EntryClass.of(action) != EntryClass.DELIVERY);
    }

    private static boolean isRare(String action) {
        return EntryClass.of(action) != EntryClass.DELIVERY || Outcome.of(action) != Outcome.SUCCESS;
    }

    /** Kinds of actors and of means are words. */
    private static boolean isId(@Nullable String value) {
        return value != null && ID.matcher(value).matches();
    }
}
