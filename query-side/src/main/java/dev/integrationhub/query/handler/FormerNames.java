package dev.integrationhub.query.handler;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Views;

/** Remembers the names that handlers had. A name leads to one handler alone: who takes it, takes it away. */
@Component
class FormerNames {
    /** A handler has this name now. */
    void taken(UUID integrationId, String name, Views views) {
        HandlerAliasView alias = views.find(HandlerAliasView.class, new HandlerAliasId(integrationId, name));
        if (alias != null) {
            views.remove(alias);
        }
    }

    /** @param formerName unless a sync has passed it on to another handler already */
    void renamed(HandlerChanged changed, String formerName, Position at, Views views) {
        taken(changed.integrationId(), changed.name(), views);
        if (views.of(changed.integrationId(), HandlerView.NAME, formerName).isEmpty()) {
            views.add(new HandlerAliasView(
                    changed.integrationId(), changed.handlerId(), HandlerAlias.of(formerName, at.timestamp())));
        }
    }

    void handlerRemoved(HandlerRemoved removed, Views views) {
        views.of(removed.integrationId(), HandlerAliasView.HANDLER, removed.handlerId())
                .forEach(views::remove);
    }
}
