package dev.integrationhub.command.dotenv;

import dev.integrationhub.platform.keyring.ClearText;

/** Writes a {@code .env} file that {@link DotEnvReader}, the usual libraries and a POSIX shell read alike. */
public final class DotEnvWriter {
    private final StringBuilder out = new StringBuilder();

    /** Whether a key can stand in such a file. */
    public static boolean canWrite(String key) {
        return DotEnv.isName(key);
    }

    /** Adds an assignment. */
    public void write(String key, ClearText value) {
        out.append(key).append("=\"");
        value.reveal().chars().forEach(c -> append((char) c));
        out.append("\"\n");
    }

    /** Adds a comment of one line. */
    public void comment(String text) {
        out.append("# ").append(text).append('\n');
    }

    private void append(char c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '"', '\\', '$', '`' -> out.append('\\').append(c);
            default -> out.append(c);
        }
    }

    /** The whole file. */
    public String written() {
        return out.toString();
    }
}
