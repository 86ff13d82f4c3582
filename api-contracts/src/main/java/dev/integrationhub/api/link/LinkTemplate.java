package dev.integrationhub.api.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the links of all integrations to one external service are made.
 *
 * @param key names the template for good, whatever its label
 * @param url with placeholders; null for no link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkTemplate(
        @Schema(
                description =
                        "1 to 64 of a-z, 0-9 and '-', beginning with a letter or a digit; unique among the templates")
        String key,

        @Schema(description = "What is written on the link; clients have words of their own for a template without one")
        @Nullable
        LinkLabel label,

        @Schema(
                description =
                        "An http or https URL. Placeholders are {name}, {id}, {integrationName} (the name by which it was last"
                                + " synced, else its name), {baseUrl} (of integ-core, at the beginning alone), and the names of"
                                + " external ids. None stands in the host. Without a URL, there is no such link")
        @Nullable
        String url) {}
