package dev.integrationhub.query.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import dev.integrationhub.platform.web.KnownParameters;

/** Reads what entries a request asks for from its query parameters. */
@Component
public class EntryQuery {
    private static final Set<String> PARAMETERS =
            Set.of("actor", "via", "action", "class", "target", "outcome", "from", "to", "text");
    private static final String INTEGRATION = "integration";

    private final Names names;

    EntryQuery(Names names) {
        this.names = names;
    }

    /**
     * What is asked for of the trail of one integration.
     *
     * @param besides parameters that are not about which entries
     */
    EntryFilter parse(MultiValueMap<String, String> parameters, UUID integrationId, Set<String> besides) {
        refuseUnknown(parameters.keySet(), besides);
        return new EntryReading(parameters, names).filter(integrationId, false);
    }

    /** What is asked for of the trail of the hub: changes, unless something else is said. */
    EntryFilter parse(MultiValueMap<String, String> parameters, Set<String> besides) {
        refuseUnknown(parameters.keySet(), withIntegration(besides));
        EntryReading reading = new EntryReading(parameters, names);
        return reading.filter(reading.integration(), false);
    }

    /**
     * What is asked for of the trail of the hub: everything, unless something else is said.
     *
     * @param besides parameters that are not about which entries
     */
    public EntryFilter parseAll(MultiValueMap<String, String> parameters, Set<String> besides) {
        refuseUnknown(parameters.keySet(), withIntegration(besides));
        EntryReading reading = new EntryReading(parameters, names);
        return reading.filter(reading.integration(), true);
    }

    private static Set<String> withIntegration(Set<String> besides) {
        Set<String> names = new HashSet<>(besides);
        names.add(INTEGRATION);
        return names;
    }

    private static void refuseUnknown(Set<String> given, Set<String> besides) {
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(besides);
        new KnownParameters(known).refuseOthers(given);
    }
}
