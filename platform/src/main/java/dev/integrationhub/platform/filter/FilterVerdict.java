package dev.integrationhub.platform.filter;

import org.jspecify.annotations.Nullable;

/**
 * What a filter says to a body.
 *
 * @param found how many nodes its path found; counted no further than 1,000
 * @param undecided why that is not known, as a sentence for people; the body passes then. Null where it is known
 */
public record FilterVerdict(
        boolean passes, int found, @Nullable String undecided) {
    static FilterVerdict of(int found) {
        return new FilterVerdict(found > 0, found, null);
    }

    static FilterVerdict undecided(String why) {
        return new FilterVerdict(true, 0, why);
    }
}
