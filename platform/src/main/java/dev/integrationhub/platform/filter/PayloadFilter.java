package dev.integrationhub.platform.filter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.platform.jsonpath.Budget;
import dev.integrationhub.platform.jsonpath.BudgetSpentException;
import dev.integrationhub.platform.jsonpath.JsonPath;

/**
 * A handler's condition on the bodies of its webhooks: a JSONPath (RFC 9535). A body passes in which it finds at least one node,
 * whatever that is, {@code false} and {@code null} included; one that is no JSON does not.
 *
 * <p>Bodies come from strangers. How much of one is read, and how much work the path may take on it, is bounded, and counted rather
 * than timed, so that the same body is judged in the same way each time. Beyond that it is not decided, and the body passes: nothing
 * is lost. It may be used by any number of threads.
 */
public final class PayloadFilter {
    /** Characters of a filter. */
    public static final int LONGEST = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(PayloadFilter.class);
    private static final int MOST_COUNTED = 1_000;
    private static final long MOST_STEPS = 5_000_000;
    private static final long BETWEEN_WARNINGS = Duration.ofMinutes(1).toNanos();

    /** More at once would take memory and be no faster. */
    private static final Semaphore PLACES = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final JsonPath path;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    private PayloadFilter(JsonPath path) {
        this.path = path;
    }

    /**
     * Reads a filter.
     *
     * @throws IllegalArgumentException with a sentence for clients, if it is no JSONPath, or too long or too large
     */
    public static PayloadFilter parse(String jsonPath) {
        if (jsonPath.length() > LONGEST) {
            throw new IllegalArgumentException("A filter has " + LONGEST + " characters at the most.");
        }
        return new PayloadFilter(JsonPath.parse(jsonPath));
    }

    /** Whether a webhook with this body is for the target. That it could not be decided is in the log, once a minute. */
    public boolean passes(byte[] body) {
        FilterVerdict verdict = judge(body, 1);
        if (verdict.undecided() != null) {
            warn(verdict.undecided());
        }
        return verdict.passes();
    }

    /** What it says to a body, and why. */
    public FilterVerdict judge(byte[] body) {
        return judge(body, MOST_COUNTED);
    }

    private FilterVerdict judge(byte[] body, int most) {
        PLACES.acquireUninterruptibly();
        try {
            Optional<JsonNode> document = FilteredBody.read(body);
            return FilterVerdict.of(document.isEmpty() ? 0 : count(document.get(), most));
        } catch (FilteredBody.TooMuchException | BudgetSpentException e) {
            return FilterVerdict.undecided(e.getMessage() + ".");
        } finally {
            PLACES.release();
        }
    }

    private int count(JsonNode document, int most) {
        int[] found = {0};
        path.visit(document, new Budget(MOST_STEPS), node -> ++found[0] < most);
        return found[0];
    }

    private void warn(String why) {
        long now = System.nanoTime();
        long next = nextWarning.get();
        if (now - next >= 0 && nextWarning.compareAndSet(next, now + BETWEEN_WARNINGS)) {
            LOG.warn("The filter {} was not decided, and let a webhook pass: {}", oneLine(), why);
        }
    }

    private String oneLine() {
        return path.toString().replaceAll("\\s", " ");
    }

    /** As it was written. */
    @Override
    public String toString() {
        return path.toString();
    }
}
