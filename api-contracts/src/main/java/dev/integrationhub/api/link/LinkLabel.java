package dev.integrationhub.api.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What people read on a link, by language. Without one, clients go by the template's key. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkLabel(@Nullable String en, @Nullable String ru) {}
