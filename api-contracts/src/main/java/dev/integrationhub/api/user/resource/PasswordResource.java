package dev.integrationhub.api.user.resource;

/**
 * A password that the hub made up.
 *
 * @param password shown this once
 */
public record PasswordResource(String password) {
    @Override
    public String toString() {
        return "PasswordResource[not shown]";
    }
}
