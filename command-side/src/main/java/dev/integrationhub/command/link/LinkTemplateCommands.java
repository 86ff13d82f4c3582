package dev.integrationhub.command.link;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.link.command.ChangeLinkTemplates;
import dev.integrationhub.api.link.event.LinkTemplatesChanged;
import dev.integrationhub.api.link.resource.LinkTemplatesResource;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.link.LinkTemplates;
import dev.integrationhub.platform.link.StoredLinkTemplates;

/** Decides on the templates of links. Of two who change the same ones, the second finds the place in the stream taken. */
@Component
class LinkTemplateCommands {
    private final StoredLinkTemplates stored;
    private final EventBus events;

    LinkTemplateCommands(StoredLinkTemplates stored, EventBus events) {
        this.stored = stored;
        this.events = events;
    }

    @CommandHandler
    Written<LinkTemplatesResource> change(ChangeLinkTemplates command) {
        LinkTemplates present = stored.present();
        Preconditions.check(command.ifMatch(), present.version());
        if (present.templates().equals(command.templates())) {
            return written(present);
        }
        events.publish(new GenericDomainEventMessage<>(
                StreamId.HUB,
                StreamId.LINK_TEMPLATES,
                present.version(),
                new LinkTemplatesChanged(command.templates(), present.templates())));
        return written(new LinkTemplates(present.version() + 1, command.templates()));
    }

    private static Written<LinkTemplatesResource> written(LinkTemplates templates) {
        return new Written<>(
                new LinkTemplatesResource(templates.templates()), templates.version(), templates.version() - 1);
    }
}
