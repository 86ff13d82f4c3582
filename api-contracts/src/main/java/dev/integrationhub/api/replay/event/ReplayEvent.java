package dev.integrationhub.api.replay.event;

/** What somebody did with a replay of many deliveries; each is an event stream of its own. */
public sealed interface ReplayEvent permits ReplayStarted, ReplayStopped {}
