package dev.integrationhub.api.delivery.resource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request to a webhook that was refused; a sample of them is kept, for a week.
 *
 * @param handlerName at that time
 * @param reason such as {@code signature-mismatch}
 * @param headers the first ones, less the values that looked like credentials
 * @param address of the sender
 * @param bodyExcerpt the beginning of the body, as UTF-8; what is none is shown as U+FFFD
 * @param bodySize of the body as far as it was read, in bytes
 * @param suppressed how many more of the handler were refused in the same minute and not kept
 */
public record RejectionResource(
        UUID id,
        UUID handlerId,
        String handlerName,
        Instant rejectedAt,
        String reason,
        String method,
        List<HeaderResource> headers,
        String address,
        String bodyExcerpt,
        long bodySize,
        long suppressed) {}
