package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Something about an integration that somebody should look at. What it is about says which members there are.
 *
 * @param handlerName of the handler that it is about, as its id
 * @param secretKey of the secret that it is about, or that is missing
 * @param at when the handler was disabled, or the secret expires or expired
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetupWarning(
        Code code,
        @Nullable UUID handlerId,
        @Nullable String handlerName,
        @Nullable UUID secretId,
        @Nullable String secretKey,
        @Nullable Instant at) {

    /** What is to be looked at. */
    public enum Code {
        /** Whoever knows the URL of the handler may send, from anywhere. */
        HANDLER_UNVERIFIED,
        /** Its webhooks are stored and not delivered. */
        HANDLER_DISABLED,
        /** The operation that it was synced from left the OpenAPI document. */
        HANDLER_ORPHANED,
        /** The handler names a secret that is not there. */
        SECRET_MISSING,
        /** Somebody wanted to be reminded by now that it expires. */
        SECRET_EXPIRING,
        /** Its time is over. */
        SECRET_EXPIRED;

        /** The name as clients see it. */
        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One about a handler. */
    public static SetupWarning ofHandler(Code code, UUID id, String name, @Nullable Instant at) {
        return new SetupWarning(code, id, name, null, null, at);
    }

    /** The handler names a secret that is not there. */
    public static SetupWarning missing(String secretKey, UUID handlerId, String handlerName) {
        return new SetupWarning(Code.SECRET_MISSING, handlerId, handlerName, null, secretKey, null);
    }

    /** One about a secret. */
    public static SetupWarning ofSecret(Code code, UUID id, String key, @Nullable Instant at) {
        return new SetupWarning(code, null, null, id, key, at);
    }
}
