package dev.integrationhub.platform.database;

/** A way into the database: a JDBC URL and whom to log in as. */
public record DatabaseAddress(String jdbcUrl, String username, String password) {
    /** Leaves out the password, and the URL's parameters, which may hold one. */
    @Override
    public String toString() {
        int parameters = jdbcUrl.indexOf('?');
        return username + " at " + (parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters));
    }
}
