package dev.integrationhub.api.link.resource;

import java.util.List;

import dev.integrationhub.api.link.LinkTemplate;

/**
 * How the links of integrations are made.
 *
 * @param templates in the order in which links are shown
 */
public record LinkTemplatesResource(List<LinkTemplate> templates) {}
