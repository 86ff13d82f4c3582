package dev.integrationhub.platform.keyring;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A keyset encrypted by another key, as the column {@code wrapped_keyset} holds it. */
final class WrappedKeyset {
    private final byte[] bytes;

    WrappedKeyset(byte[] bytes) {
        this.bytes = bytes;
    }

    static WrappedKeyset in(ResultSet row, String column) throws SQLException {
        return new WrappedKeyset(row.getBytes(column));
    }

    byte[] toBytes() {
        return bytes;
    }
}
