package dev.integrationhub.server.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** The sides of the hub that this process is ({@code hub.roles}). */
class Sides {
    private final List<String> names;

    Sides(@Value("${hub.roles}") String[] roles) {
        names = Arrays.stream(roles)
                .map(role -> role.strip().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    List<String> names() {
        return names;
    }

    /** @throws ProblemException if this process is no such side */
    void require(String side) {
        if (!names.contains(side)) {
            throw new ProblemException(
                    ProblemCode.PATH_NOT_FOUND, "This process is: " + String.join(", ", names) + ".");
        }
    }
}
