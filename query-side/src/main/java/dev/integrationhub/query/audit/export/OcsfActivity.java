package dev.integrationhub.query.audit.export;

import java.util.Set;

/**
 * What was done, in the words of a class of the Open Cybersecurity Schema Framework.
 *
 * @param id within the class; 99 for what it has no word for
 */
record OcsfActivity(int id, String caption) {
    private static final int OTHER = 99;
    private static final Set<String> CREATES =
            Set.of("created", "added", "granted", "version-added", "received", "replayed", "started", "restored");
    private static final Set<String> READS = Set.of("revealed", "exported");
    private static final Set<String> DELETES =
            Set.of("deleted", "removed", "purged", "revoked", "destroyed", "version-destroyed", "payload-erased");

    /** @param action the name of an event; its last word says what was done */
    static OcsfActivity of(OcsfClass ocsfClass, String action) {
        String done = action.substring(action.indexOf('.') + 1);
        if (ocsfClass == OcsfClass.AUTHENTICATION) {
            return ofLogin(done);
        } else if (CREATES.contains(done)) {
            return new OcsfActivity(1, "Create");
        } else if (READS.contains(done)) {
            return new OcsfActivity(2, "Read");
        } else if (DELETES.contains(done)) {
            return new OcsfActivity(4, "Delete");
        }
        return ocsfClass == OcsfClass.ENTITY_MANAGEMENT
                ? new OcsfActivity(3, "Update")
                : new OcsfActivity(OTHER, "Other");
    }

    private static OcsfActivity ofLogin(String done) {
        if (done.equals("logged-in") || done.equals("login-failed")) {
            return new OcsfActivity(1, "Logon");
        }
        return done.equals("logged-out") ? new OcsfActivity(2, "Logoff") : new OcsfActivity(OTHER, "Other");
    }
}
