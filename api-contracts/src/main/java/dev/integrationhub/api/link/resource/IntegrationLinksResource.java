package dev.integrationhub.api.link.resource;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The links of an integration, and by which ids external services know it.
 *
 * @param externalIds by name, in the order of the names
 * @param links in the order of their templates; those without a URL are left out
 * @param values of all placeholders that have one, by name
 */
public record IntegrationLinksResource(
        @Schema(description = "By which ids external services know the integration, by the name of the placeholder")
        Map<String, String> externalIds,

        List<LinkResource> links,

        @Schema(
                description =
                        "What the placeholders of the templates stand for here, as far as the hub knows: external ids, and the"
                                + " integration's own")
        Map<String, String> values) {}
