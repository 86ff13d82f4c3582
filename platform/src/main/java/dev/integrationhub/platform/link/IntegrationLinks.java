package dev.integrationhub.platform.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.integrationhub.api.link.LinkTemplate;
import dev.integrationhub.api.link.resource.IntegrationLinksResource;
import dev.integrationhub.api.link.resource.LinkResource;
import dev.integrationhub.platform.outbound.IntegCoreSettings;

/** Fills the templates for an integration. */
public class IntegrationLinks {
    private final StoredLinkTemplates templates;
    private final IntegCoreSettings integCore;

    IntegrationLinks(StoredLinkTemplates templates, IntegCoreSettings integCore) {
        this.templates = templates;
        this.integCore = integCore;
    }

    public IntegrationLinksResource of(LinkedIntegration integration) {
        Map<String, String> values = values(integration);
        List<LinkResource> links = templates.present().templates().stream()
                .flatMap(template -> link(template, values).stream())
                .toList();
        return new IntegrationLinksResource(new TreeMap<>(integration.externalIds()), links, new TreeMap<>(values));
    }

    private Map<String, String> values(LinkedIntegration integration) {
        Map<String, String> values = new HashMap<>(integration.externalIds());
        values.put("id", integration.id().toString());
        values.put("name", integration.name());
        values.put("integrationName", integration.serviceName());
        Optional.ofNullable(integCore.baseUrl()).ifPresent(baseUrl -> values.put(LinkUrl.BASE_URL, baseUrl));
        return values;
    }

    private static Optional<LinkResource> link(LinkTemplate template, Map<String, String> values) {
        return Optional.ofNullable(template.url()).map(LinkUrl::new).map(url -> {
            List<String> missing = url.placeholders().stream()
                    .filter(name -> !values.containsKey(name))
                    .toList();
            return new LinkResource(
                    template.key(), template.label(), missing.isEmpty() ? url.fill(values) : null, missing);
        });
    }
}
