package dev.integrationhub.platform.outbound;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Why a request brought no answer. Messages name the host at most: no path, no query, no address it resolved to. */
public abstract sealed class OutboundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutboundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A stable word for records and metrics, such as {@code timed-out}. */
    public abstract String errorClass();

    /** No connection, or one that broke before the answer was complete. */
    public static final class Unreachable extends OutboundException {
        private static final long serialVersionUID = 1L;

        /** What failed. */
        public enum Reason {
            DNS("its name does not resolve"),
            CONNECT("no connection could be made"),
            TLS("no secure connection could be made"),
            BROKEN("the connection broke or the answer was no valid HTTP");

            private final String sentence;

            Reason(String sentence) {
                this.sentence = sentence;
            }
        }

        private final Reason reason;

        Unreachable(Origin origin, Reason reason, Throwable cause) {
            super(origin + " cannot be reached: " + reason.sentence, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        @Override
        public String errorClass() {
            return "unreachable-" + reason.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The time for the exchange ran out. */
    public static final class TimedOut extends OutboundException {
        private static final long serialVersionUID = 1L;

        TimedOut(Origin origin, @Nullable Throwable cause) {
            super(origin + " did not answer in time", cause);
        }

        @Override
        public String errorClass() {
            return "timed-out";
        }
    }

    /** The hub does not call this address. */
    public static final class Refused extends OutboundException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null);
        }

        @Override
        public String errorClass() {
            return "egress-refused";
        }
    }

    /** The body of the answer was longer than the request's limit. */
    public static final class AnswerTooLarge extends OutboundException {
        private static final long serialVersionUID = 1L;

        AnswerTooLarge(Origin origin, int limit) {
            super(origin + " answered with more than " + limit + " bytes", null);
        }

        @Override
        public String errorClass() {
            return "answer-too-large";
        }
    }
}
