package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.sun.security.auth.module.UnixSystem;

/** PostgreSQL refuses to run as root; a user namespace without a mapping makes root look like nobody to it. */
final class Unprivileged {

    private static final List<String> UNSHARE = List.of("unshare", "--user");

    private Unprivileged() {}

    /** What to put in front of a PostgreSQL command; empty for an ordinary user. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!hidesRoot()) {
            throw new PostgresException("PostgreSQL does not run as root, and this system offers root no user namespace"
                    + " (unshare --user): run the hub as an ordinary user, or set HUB_DATABASE_URL");
        }
        return UNSHARE;
    }

    static boolean isRoot() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return !windows && new UnixSystem().getUid() == 0;
    }

    private static boolean hidesRoot() {
        try {
            // initdb also wants a name for the user it sees.
            Process id = new ProcessBuilder(UNSHARE.get(0), UNSHARE.get(1), "id", "-un").start();
            String name = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return id.waitFor() == 0 && !name.equals("root");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
