package dev.integrationhub.ingress.deliver;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.filter.PayloadFilter;

/** Which webhooks are meant for their targets at all. */
@Component
class Filters {
    private static final int MOST = 10_000;

    private final ConcurrentMap<String, PayloadFilter> filters = new ConcurrentHashMap<>();

    /** Whether the filter of the handler, if it has one, lets a webhook through. */
    boolean pass(Route route, SentWebhook webhook) {
        String text = route.delivery().filter();
        if (text == null) {
            return true;
        }
        if (filters.size() > MOST) {
            filters.clear();
        }
        return filters.computeIfAbsent(text, PayloadFilter::parse).passes(webhook.body());
    }
}
