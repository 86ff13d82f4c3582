package dev.integrationhub.api.link.event;

import java.util.List;

import dev.integrationhub.api.event.EventName;
import dev.integrationhub.api.link.LinkTemplate;

/**
 * The links of integrations are made another way.
 *
 * @param templates all that there are now, in the order in which links are shown
 * @param formerTemplates all that there were
 */
@EventName("hub.link-templates-changed")
public record LinkTemplatesChanged(List<LinkTemplate> templates, List<LinkTemplate> formerTemplates)
        implements LinkEvent {}
