package dev.integrationhub.command.integration;

import java.util.function.Function;

import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

import dev.integrationhub.command.write.Written;

import static org.hamcrest.Matchers.equalTo;

/** Looks at a part of what a command led to. */
final class WrittenState {
    private WrittenState() {}

    static <T, V> Matcher<Written<T>> written(Class<T> type, Function<T, V> part, V expected) {
        return new FeatureMatcher<>(equalTo(expected), type.getSimpleName(), "part") {
            @Override
            protected V featureValueOf(Written<T> actual) {
                return part.apply(actual.state());
            }
        };
    }
}
