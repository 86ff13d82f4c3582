package dev.integrationhub.server.commandline;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody typed: a command with its operands, or nothing, which starts the server. Options such as
 * {@code --hub.data-dir=/srv/hub} are settings and may stand anywhere.
 */
public record CommandLine(List<String> words, List<String> options) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final List<String> HELP = List.of("-h", "--help");
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** Sorts the arguments; whether they make sense shows when they are run. */
    public static CommandLine of(String... arguments) {
        List<String> asked = Arrays.stream(arguments)
                .map(argument -> HELP.contains(argument) ? Commands.HELP : argument)
                .toList();
        return new CommandLine(
                asked.stream().filter(argument -> !isOption(argument)).toList(),
                asked.stream().filter(CommandLine::isOption).toList());
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("--");
    }

    /** Whether no command was asked for. */
    public boolean startsTheServer() {
        return words.isEmpty();
    }

    /**
     * Does what was asked for.
     *
     * @return the exit code: 0 if it was done, 1 if it failed, 2 if there is no such command
     */
    public int run(PrintStream output, PrintStream errors) {
        try {
            Command command = Commands.named(words.get(0));
            command.run(new Invocation(words.subList(1, words.size()), options, output));
            return DONE;
        } catch (UsageException e) {
            errors.println(e.getMessage());
            return MISUSED;
        } catch (RuntimeException e) {
            LOG.debug("The command failed", e);
            errors.println(words.get(0) + " failed: " + inOneLine(e));
            return FAILED;
        }
    }

    private static String inOneLine(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
