package dev.integrationhub.platform.jsonpath;

/**
 * How much work a query may take. It is counted, not timed: the same query and document end in the same way, whatever else the machine
 * does. Not for several threads at once.
 */
public final class Budget {
    private long left;

    /** @param steps about 20 ns each: a node looked at, or a character compared */
    public Budget(long steps) {
        left = steps;
    }

    /** @throws BudgetSpentException if there is not as much left */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new BudgetSpentException();
        }
    }
}
