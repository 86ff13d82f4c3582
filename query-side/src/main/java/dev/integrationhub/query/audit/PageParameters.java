package dev.integrationhub.query.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** Describes what {@link EntryPage} reads to those who read the API's description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "Which come first: newest, if it is not given, or oldest"),
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From the Link header of the page before"),
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 200, 50 if it is not given",
            schema = @Schema(type = "integer", format = "int32"))
})
@interface PageParameters {}
