package dev.integrationhub.platform.caller;

import org.jspecify.annotations.Nullable;

/** Where a request came from. Personal data: kept apart from the events, for a time. */
public record Client(String address, @Nullable String userAgent) {}
