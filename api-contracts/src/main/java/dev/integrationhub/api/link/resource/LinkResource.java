package dev.integrationhub.api.link.resource;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.link.LinkLabel;

/**
 * A link of one integration to an external service.
 *
 * @param key of its template
 * @param url null as long as anything is missing
 * @param missing the placeholders that have no value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkResource(
        String key,
        @Nullable LinkLabel label,

        @Schema(description = "An http or https URL; left out as long as something is missing") @Nullable
        String url,

        @Schema(
                description =
                        "The placeholders that have no value: names of external ids, or baseUrl if the hub does not know it")
        List<String> missing) {}
