package dev.integrationhub.platform.web;

import java.util.Collection;
import java.util.Set;

/** The query parameters of an endpoint where one that is misspelt would go unnoticed: it would answer about something else. */
public record KnownParameters(Set<String> names) {
    public KnownParameters {
        names = Set.copyOf(names);
    }

    /** These and no others. */
    public static KnownParameters of(String... names) {
        return new KnownParameters(Set.of(names));
    }

    /**
     * Looks at what is given.
     *
     * @throws InvalidParameter for one that the endpoint does not know
     */
    public void refuseOthers(Collection<String> given) {
        for (String name : given) {
            if (!names.contains(name)) {
                throw new InvalidParameter(name, "There is no such parameter here.");
            }
        }
    }
}
