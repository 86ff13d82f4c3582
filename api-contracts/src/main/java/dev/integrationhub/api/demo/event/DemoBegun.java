package dev.integrationhub.api.demo.event;

import dev.integrationhub.api.event.EventName;

/**
 * This hub is a demo for good: anybody knows how to sign in to it. It is the first of its events.
 *
 * @param username whose password everybody knows
 */
@EventName("hub.demo-begun")
public record DemoBegun(String username) implements DemoEvent {}
