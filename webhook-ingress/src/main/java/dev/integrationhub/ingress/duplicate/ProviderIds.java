package dev.integrationhub.ingress.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;

import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.body.BodyValue;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.verify.Credentials;
import dev.integrationhub.platform.outbound.Header;

/**
 * The ids by which senders know their webhooks. A handler that names no place has the one where the provider of its scheme puts the id,
 * and then {@code Idempotency-Key}; one that names a place has that alone.
 */
@Component
public final class ProviderIds {
    private static final String IDEMPOTENCY_KEY = "idempotency-key";

    /** The id of a request that was verified, in the form in which it is stored; null if the sender told none. */
    public @Nullable String of(Route route, InboundRequest request) {
        Verification verification = route.webhook().verification();
        Deduplication deduplication = route.webhook().deduplication();
        DeduplicationKey by = deduplication == null ? DeduplicationKey.PROVIDER : deduplication.by();
        return switch (by) {
            case NONE -> null;
            case HEADER -> inNamedHeader(verification, deduplication, request);
            case POINTER -> atNamedPlace(deduplication, request);
            case PROVIDER -> ofProvider(verification, request);
        };
    }

    /** The forms in which the id that a sender tells may have been stored, the likeliest first. */
    public List<String> asStored(Route route, String told) {
        if (told.isEmpty()) {
            return List.of();
        }
        Deduplication deduplication = route.webhook().deduplication();
        DeduplicationKey by = deduplication == null ? DeduplicationKey.PROVIDER : deduplication.by();
        List<String> forms = new ArrayList<>(2);
        if (by == DeduplicationKey.PROVIDER) {
            forms.add(StoredId.ofProvider(told));
            forms.add(StoredId.of(IDEMPOTENCY_KEY, told));
        } else if (deduplication != null && by != DeduplicationKey.NONE) {
            forms.add(StoredId.of(kind(deduplication), told));
        }
        return forms;
    }

    private static @Nullable String ofProvider(@Nullable Verification verification, InboundRequest request) {
        String id =
                verification == null ? null : IdPlace.of(verification.scheme()).read(request);
        if (id != null) {
            return StoredId.ofProvider(id);
        }
        String key = only(request, IDEMPOTENCY_KEY);
        return key == null ? null : StoredId.of(IDEMPOTENCY_KEY, key);
    }

    private static @Nullable String inNamedHeader(
            @Nullable Verification verification, @Nullable Deduplication settings, InboundRequest request) {
        String header = settings == null ? null : settings.header();
        if (settings == null || header == null || Credentials.isHeader(verification, header)) {
            return null;
        }
        String id = only(request, header);
        return id == null ? null : StoredId.of(kind(settings), id);
    }

    private static @Nullable String atNamedPlace(@Nullable Deduplication settings, InboundRequest request) {
        String pointer = settings == null ? null : settings.pointer();
        if (settings == null || pointer == null) {
            return null;
        }
        String id = BodyValue.find(request.body(), JsonPointer.compile(pointer));
        return id == null || id.isEmpty() ? null : StoredId.of(kind(settings), id);
    }

    private static String kind(Deduplication settings) {
        return settings.by() == DeduplicationKey.HEADER
                ? Objects.requireNonNullElse(settings.header(), "").toLowerCase(Locale.ROOT)
                : Objects.requireNonNullElse(settings.pointer(), "");
    }

    /** The value of a header; null if there is none, or several, of which none is more the id than the others. */
    static @Nullable String only(InboundRequest request, String name) {
        String value = null;
        for (Header field : request.headers().all()) {
            if (field.name().equalsIgnoreCase(name)) {
                if (value != null) {
                    return null;
                }
                value = field.value();
            }
        }
        return value == null || value.isEmpty() ? null : value;
    }
}
