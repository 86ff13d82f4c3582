package dev.integrationhub.ingress.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Headers;

/**
 * An attempt that ended, for whoever wants to know what was answered.
 *
 * @param number from 1
 * @param url without its query; null if there was none to call
 * @param status null without an answer
 * @param errorClass null with an answer
 * @param headers of the answer
 * @param body of the answer; only its first 64 KB are kept
 * @param cut whether the answer went on behind the body
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record MadeAttempt(
        UUID deliveryId,
        int number,
        Instant startedAt,
        Duration duration,
        @Nullable String url,
        @Nullable Integer status,
        @Nullable String errorClass,
        @Nullable Headers headers,
        byte @Nullable [] body,
        boolean cut) {

    @Override
    public String toString() {
        return "MadeAttempt[" + deliveryId + ", " + number + "]";
    }
}
