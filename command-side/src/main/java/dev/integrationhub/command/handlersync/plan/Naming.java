package dev.integrationhub.command.handlersync.plan;

import org.jspecify.annotations.Nullable;

/**
 * The name an operation's handler gets.
 *
 * @param name the handler's; of a conflict, the one that was wanted
 * @param inDocument the document's say, which the next sync compares with
 * @param adopted a handler made by hand that becomes the operation's
 * @param conflict why it cannot have a name
 * @param remark why it has another name than the one wanted first
 */
record Naming(
        String name,
        String inDocument,
        @Nullable ExistingHandler adopted,
        @Nullable String conflict,
        @Nullable String remark) {

    static Naming given(String name) {
        return new Naming(name, name, null, null, null);
    }

    static Naming conflict(String wanted, String reason) {
        return new Naming(wanted, wanted, null, reason, null);
    }
}
