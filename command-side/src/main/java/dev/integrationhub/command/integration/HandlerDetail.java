package dev.integrationhub.command.integration;

import java.util.List;

import dev.integrationhub.api.webhook.HandlerAlias;

/**
 * A handler with what is shown of it besides.
 *
 * @param aliases its former names, the latest last
 * @param secrets all that the integration has
 */
public record HandlerDetail(Handler handler, List<HandlerAlias> aliases, List<Secret> secrets) {}
