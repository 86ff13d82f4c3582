package dev.integrationhub.ingress.deliver;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.filter.PayloadFilter;

/** Which webhooks are meant for their targets at all. */
@Component
class Filters {
    private static final Logger LOG = LoggerFactory.getLogger(Filters.class);
    private static final int MOST = 10_000;

    private final ConcurrentMap<String, Optional<PayloadFilter>> filters = new ConcurrentHashMap<>();

    /** Whether the filter of the handler, if it has one, lets a webhook through. */
    boolean pass(Route route, SentWebhook webhook) {
        String text = route.delivery().filter();
        if (text == null) {
            return true;
        }
        if (filters.size() > MOST) {
            filters.clear();
        }
        Optional<PayloadFilter> filter = filters.computeIfAbsent(text, Filters::read);
        return filter.isEmpty() || filter.get().passes(webhook.body());
    }

    /** Nothing where it cannot be read, as one that another version of the hub took may be: nothing is lost because of that. */
    private static Optional<PayloadFilter> read(String text) {
        try {
            return Optional.of(PayloadFilter.parse(text));
        } catch (IllegalArgumentException e) {
            LOG.warn("A filter is no JSONPath any more, and lets every webhook pass: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
