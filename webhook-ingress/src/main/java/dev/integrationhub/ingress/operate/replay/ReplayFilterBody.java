package dev.integrationhub.ingress.operate.replay;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant, as in the list of deliveries.
 *
 * @param status those that ended, unless it is said: what is pending is brought to its target anyway
 */
record ReplayFilterBody(
        @Nullable String handler,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> status,

        @Nullable String from,
        @Nullable String to,
        @Nullable String search) {}
