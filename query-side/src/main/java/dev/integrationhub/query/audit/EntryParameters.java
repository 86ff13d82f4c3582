package dev.integrationhub.query.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;

/** Describes what {@link EntryQuery} reads to those who read the API's description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "Who acted: the id of a user or a token, a username, or user, token, system or anonymous"),
    @Parameter(
            name = "via",
            in = ParameterIn.QUERY,
            description = "Through what the actor came: the id of a token or a session, or token or session"),
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "The name of an event, such as secret.revealed, or its beginning, such as secret.*"),
    @Parameter(
            name = "class",
            in = ParameterIn.QUERY,
            description =
                    "Some of management, data-access, authentication, authorization and delivery, separated by commas, or all;"
                            + " management if neither this nor action, target or outcome is given"),
    @Parameter(
            name = "target",
            in = ParameterIn.QUERY,
            description = "What it was done to: an id, or a kind and an id, such as handler:<id>"),
    @Parameter(name = "outcome", in = ParameterIn.QUERY, description = "success, failure or denied"),
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Happened then or later (RFC 3339)"),
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Happened before then (RFC 3339)"),
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Part of the action, of the target's name, of the reason or of what was changed")
})
public @interface EntryParameters {}
