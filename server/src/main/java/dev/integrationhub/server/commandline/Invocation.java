package dev.integrationhub.server.commandline;

import java.io.PrintStream;
import java.util.List;

/**
 * One run of a command.
 *
 * @param operands the words after the command
 * @param options settings, as the server takes them
 * @param output where to tell what was done
 */
record Invocation(List<String> operands, List<String> options, PrintStream output) {

    void say(String line) {
        output.println(line);
    }
}
