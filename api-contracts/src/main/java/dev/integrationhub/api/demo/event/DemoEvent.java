package dev.integrationhub.api.demo.event;

/** Something that happened to a hub that is only shown. */
public sealed interface DemoEvent permits DemoBegun {}
