package dev.integrationhub.platform.link;

import java.util.List;

import dev.integrationhub.api.link.LinkTemplate;

/**
 * How the links of integrations are made at some moment.
 *
 * @param version how often they were changed
 */
public record LinkTemplates(long version, List<LinkTemplate> templates) {
    /** Until somebody changes them: the services that integrations are looked after in, with the URLs that are the same everywhere. */
    static final LinkTemplates DEFAULT = new LinkTemplates(
            0,
            List.of(
                    of("documentation", "https://integ.docs.happ.tools/integrations/{name}"),
                    of("api-docs", "{baseUrl}/{name}/docs"),
                    toBeSet("saas-platform"),
                    toBeSet("elevenlabs"),
                    toBeSet("inngest"),
                    toBeSet("cloudflare-worker"),
                    toBeSet("cloudflare-logs"),
                    toBeSet("cloudflare-settings"),
                    toBeSet("cloudflare-d1"),
                    toBeSet("cloudflare-kv"),
                    toBeSet("github-actions")));

    private static LinkTemplate of(String key, String url) {
        return new LinkTemplate(key, null, url);
    }

    private static LinkTemplate toBeSet(String key) {
        return new LinkTemplate(key, null, null);
    }
}
