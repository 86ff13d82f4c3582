package dev.integrationhub.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows are that projections make: in the tables of the live read models, in memory for a moment of the past, or wherever
 * else the same projections run. A row that was found or added may be changed, and is kept as it is when the batch ends.
 */
public interface Views {
    /** Says that rows will be asked for, so that they can be fetched at once. */
    default void prepare(Class<? extends View> type, Collection<UUID> ids) {}

    <V extends View> @Nullable V find(Class<V> type, Object id);

    /**
     * A row that must be there.
     *
     * @throws MissingViewException if it is not
     */
    default <V extends View> V get(Class<V> type, Object id) {
        V view = find(type, id);
        if (view == null) {
            throw new MissingViewException(type, id);
        }
        return view;
    }

    /** All of one kind that belong to an integration, in no order. */
    <V extends View> List<V> of(UUID integrationId, Class<V> type);

    /** Those of an integration that have a value, in no order. */
    <V extends View> List<V> of(UUID integrationId, ViewMember<V> member, Object value);

    void add(View view);

    /** Takes a row away. Another one of the same id may follow at once. */
    void remove(View view);

    /** Takes away all of one kind that belong to an integration; nothing asks for them any more. */
    void removeAll(UUID integrationId, Class<? extends View> type);

    /** Takes away those of an integration that have a value; nothing asks for them any more. */
    void removeAll(UUID integrationId, ViewMember<?> member, Object value);
}
