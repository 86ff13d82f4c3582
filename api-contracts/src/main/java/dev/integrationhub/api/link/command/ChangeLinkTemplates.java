package dev.integrationhub.api.link.command;

import java.util.List;

import dev.integrationhub.api.event.StreamCommand;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.link.LinkTemplate;
import dev.integrationhub.api.problem.ProblemCode;

/** Make the links of integrations another way. */
public record ChangeLinkTemplates(List<LinkTemplate> templates, IfMatch ifMatch) implements StreamCommand {
    @Override
    public String streamId() {
        return StreamId.LINK_TEMPLATES;
    }

    @Override
    public ProblemCode notFound() {
        return ProblemCode.PATH_NOT_FOUND;
    }
}
