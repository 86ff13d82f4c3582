package dev.integrationhub.query.audit.export;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.audit.event.AuditExported;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.fact.HubFacts;
import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.query.audit.EntryFilter;
import dev.integrationhub.query.audit.EntryParameters;
import dev.integrationhub.query.audit.EntryQuery;
import dev.integrationhub.query.audit.EntryWalk;

@RestController
class ExportAuditLogsEndpoint {
    private static final int AT_ONCE = 4;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final EntryQuery query;
    private final EntryWalk walk;
    private final AuditExport export;
    private final HubFacts facts;
    private final TransactionOperations transaction;

    ExportAuditLogsEndpoint(
            EntryQuery query, EntryWalk walk, AuditExport export, HubFacts facts, TransactionOperations transaction) {
        this.query = query;
        this.walk = walk;
        this.export = export;
        this.facts = facts;
        this.transaction = transaction;
    }

    /**
     * All entries of the hub's audit trail that are asked for, of every class unless it is said, the oldest first. The last line says how
     * many there are: a file without it is not whole. That it was asked for is an entry itself, which is there before the first line.
     *
     * @param format ndjson, csv or ocsf; ndjson if it is not given
     */
    @GetMapping("/audit-logs/export")
    @Operation(summary = "Export the hub's audit trail")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Access(scope = Scope.AUDIT_EXPORT, audit = AuditPolicy.EVENT)
    @EntryParameters
    @Parameter(
            name = "integration",
            in = ParameterIn.QUERY,
            description = "The id of the integration that it was done to, or whose delivery it is about")
    void export(
            @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportFormat chosen = format(format);
        EntryFilter filter = query.parseAll(parameters, Set.of("format"));
        response.setContentType(chosen.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-logs." + chosen.extension())
                        .build()
                        .toString());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_REQUESTS,
                    "There are as many exports as there may be at once. Try again.",
                    List.of(),
                    RETRY_AFTER);
        }
        try {
            run(filter, chosen, parameters, response);
        } finally {
            places.release();
        }
    }

    private void run(
            EntryFilter filter,
            ExportFormat format,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        long last = walk.last();
        transaction.executeWithoutResult(
                status -> facts.append(new AuditExported(format.value(), told(parameters), last)));
        Caller caller = Caller.present();
        export.write(
                filter,
                format,
                last,
                id -> caller.rights().allow(Scope.CREDENTIALS_READ, id),
                response.getOutputStream());
    }

    /** Somebody may have searched for a secret. */
    private static Map<String, String> told(MultiValueMap<String, String> parameters) {
        Map<String, String> told = new TreeMap<>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            if (!name.equals("format") && !value.isEmpty()) {
                told.put(name, name.equals("text") ? "*" : value);
            }
        });
        return told;
    }

    private static ExportFormat format(@Nullable String format) {
        if (format == null || format.isEmpty()) {
            return ExportFormat.NDJSON;
        }
        return ExportFormat.named(format)
                .orElseThrow(() -> new InvalidParameter("format", "It is ndjson, csv or ocsf."));
    }
}
