package dev.integrationhub.api.user;

/** What is stored of a password. It does not print itself: whoever has it can try passwords against it. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[not shown]";
    }
}
