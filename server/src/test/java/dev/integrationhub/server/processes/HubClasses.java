package dev.integrationhub.server.processes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import dev.integrationhub.server.IntegrationHub;
import dev.integrationhub.server.postgres.InitializedOnce;
import dev.integrationhub.server.postgres.PreparedFiles;

/**
 * The classes that a hub's process runs, and an archive of those that its start loads, as the image has one: most of such a process's
 * life is its start. Where the archive cannot be made, the processes only start slower.
 */
final class HubClasses {
    private static final HubClasses OF_THIS_RUN = make(PreparedFiles.folder("hub-classes"));

    private final String classPath;
    private final Path archive;

    private HubClasses(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** How the hub is run from the classes of this test; arguments go behind it. */
    static List<String> commandLine() {
        HubClasses classes = OF_THIS_RUN;
        return Files.exists(classes.archive)
                ? classes.command("-XX:SharedArchiveFile=" + classes.archive)
                : classes.command();
    }

    private List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // Such a process lives for seconds.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, IntegrationHub.class.getName()));
        return command;
    }

    private static HubClasses make(Path folder) {
        try {
            Path archive = folder.toAbsolutePath().resolve("hub.jsa");
            Files.deleteIfExists(archive);
            HubClasses classes = new HubClasses(classPath(folder.toAbsolutePath()), archive);
            classes.train(folder);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of this test without the tests' own classes. An archive wants jars, where a build may have folders. */
    private static String classPath(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                entries.add(entry);
            } else if (path.endsWith("classes")) {
                entries.add(pack(path, folder.resolve("classes-" + entries.size() + ".jar")));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder).skip(1)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                // Spring looks for classes in folders, which have entries of their own.
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
        return jar.toString();
    }

    /** A start that ends as soon as everything is there. */
    private void train(Path folder) throws IOException {
        List<String> command = command("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh");
        command.addAll(List.of(
                "--hub.data-dir=" + InitializedOnce.in(Files.createTempDirectory("hub-training")), "--hub.port=0"));
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile())
                .start();
        try {
            if (!training.waitFor(4, TimeUnit.MINUTES)) {
                training.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
