package dev.integrationhub.platform.database;

/** A way into the database: a JDBC URL and whom to log in as. */
public record DatabaseAddress(String jdbcUrl, String username, String password) {
    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
