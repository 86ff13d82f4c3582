package dev.integrationhub.platform.jsonpath;

/** A query took more work than it may, so that it is not known what it finds. */
public final class BudgetSpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetSpentException() {
        super("The query takes more work on this document than it may");
    }
}
