package dev.integrationhub.api.link.event;

/** Something that happened to the links of the hub as a whole. */
public sealed interface LinkEvent permits LinkTemplatesChanged {}
