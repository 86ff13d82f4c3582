package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's two generated passwords, each in a file of its own that {@code initdb} and people can read. */
record Passwords(String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Path ownerFile(Path home) {
        return home.resolve("owner.password");
    }

    static Path applicationFile(Path home) {
        return home.resolve("application.password");
    }

    static Passwords createMissing(Path home) throws IOException {
        createIfMissing(ownerFile(home));
        createIfMissing(applicationFile(home));
        return read(home);
    }

    static Passwords read(Path home) throws IOException {
        return new Passwords(
                Files.readString(ownerFile(home)).strip(),
                Files.readString(applicationFile(home)).strip());
    }

    private static void createIfMissing(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
