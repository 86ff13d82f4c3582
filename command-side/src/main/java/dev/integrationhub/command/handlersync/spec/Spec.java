package dev.integrationhub.command.handlersync.spec;

import java.util.List;

/**
 * What an OpenAPI document offers.
 *
 * @param digestSha256Hex of the document's bytes
 * @param operations in the document's order: those of {@code paths}, then {@code webhooks}; each {@code sourceKey} occurs once
 */
public record Spec(String digestSha256Hex, List<SpecOperation> operations) {}
