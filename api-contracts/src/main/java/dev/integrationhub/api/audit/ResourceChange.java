package dev.integrationhub.api.audit;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** How one resource of an integration differs between two moments. */
public record ResourceChange(
        AuditTarget target,

        @Schema(allowableValues = {"added", "changed", "removed"})
        String action,

        List<AuditChange> changes) {}
