package dev.integrationhub.query.projection;

import java.util.function.Function;

/**
 * Something that views of a kind are looked up by.
 *
 * @param view the kind
 * @param name the field of the view
 * @param value reads the field
 */
public record ViewMember<V extends View>(Class<V> view, String name, Function<V, Object> value) {}
