package dev.integrationhub.platform.outbound;

import java.time.Duration;

/**
 * What the other side answered, of any status; redirects are answers too.
 *
 * @param body with a gzip encoding taken off (its headers then are, too); other encodings are left as they came
 * @param truncated whether the body was longer than the limit and was cut there
 * @param took from the look-up of the host to the last byte
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read, never compared
public record OutboundResponse(int status, Headers headers, byte[] body, boolean truncated, Duration took) {
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
