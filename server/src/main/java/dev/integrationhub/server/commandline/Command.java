package dev.integrationhub.server.commandline;

import java.util.List;
import java.util.function.Consumer;

/**
 * What can be asked for by name.
 *
 * @param operands the words that must follow
 */
record Command(String word, List<String> operands, String purpose, Consumer<Invocation> action) {

    /** @throws UsageException if the operands are not those of this command */
    void run(Invocation invocation) {
        if (invocation.operands().size() != operands.size()) {
            throw new UsageException("Usage: " + usage());
        }
        action.accept(invocation);
    }

    String usage() {
        return (word + " " + String.join(" ", operands)).strip();
    }
}
