package dev.integrationhub.server.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files at the top of the project, wherever the tests are started from. */
final class ProjectFiles {

    private ProjectFiles() {}

    static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("There is no " + name + " at the top of the project");
    }
}
