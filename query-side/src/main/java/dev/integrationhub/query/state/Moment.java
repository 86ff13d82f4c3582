package dev.integrationhub.query.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

import dev.integrationhub.platform.web.InvalidParameter;

/**
 * Which events a state is made of: those from the first on, up to the first that is not included.
 *
 * @param version none with a higher sequence number
 * @param at none that happened later
 */
record Moment(long version, Instant at) {
    static final Moment NOW = new Moment(Long.MAX_VALUE, Instant.MAX);

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    static Moment ofVersion(String parameter, String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new InvalidParameter(parameter, "A version is a whole number, 0 or more.");
        }
        return new Moment(Long.parseLong(text), Instant.MAX);
    }

    static Moment ofInstant(String parameter, String text) {
        try {
            return new Moment(Long.MAX_VALUE, Instant.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidParameter(parameter, "An instant is written as in 2026-01-31T12:00:00Z.");
        }
    }

    /** Of either. */
    static Moment of(String parameter, String text) {
        return VERSION.matcher(text).matches() ? ofVersion(parameter, text) : ofInstant(parameter, text);
    }

    boolean includes(long eventVersion, Instant time) {
        return eventVersion <= version && !time.isAfter(at);
    }

    /** Whether it says which version it must be. */
    boolean isVersion() {
        return version != Long.MAX_VALUE;
    }
}
