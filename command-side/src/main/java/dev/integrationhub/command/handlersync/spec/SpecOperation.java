package dev.integrationhub.command.handlersync.spec;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param sourceKey what a later sync knows it by: {@code POST /path} or {@code webhook:<name>}
 * @param method in upper case
 * @param path as the document has it, {@code {placeholders}} included; of a webhook, its name
 * @param handlerNameHint the document's {@code x-handler-name}, a valid handler name
 * @param defaultArgs the schema's {@code default}s with {@code x-default-args} over them; numbers are exact
 * @param contract one self-contained document {@code {parameters, requestBody?, responses, $defs?}} of JSON Schemas (2020-12, as far
 *     as the source allows); references point into its {@code $defs}, those that cannot be followed are as the document has them
 * @param contractSha256 hexadecimal digest of {@link #contractBytes()}
 */
public record SpecOperation(
        String sourceKey,
        SourceKind kind,
        String method,
        String path,
        @Nullable String operationId,
        @Nullable String handlerNameHint,
        @Nullable String summary,
        @Nullable String description,
        ObjectNode defaultArgs,
        List<SpecParameter> parameters,
        ObjectNode contract,
        String contractSha256) {

    /** The contract as it is stored under its digest. */
    public byte[] contractBytes() {
        return Json.bytes(contract);
    }

    /**
     * Where the service of an integration serves this operation, to be appended to integ-core's base URL: the path itself if it already
     * begins with {@code /{integrationName}/}, else {@code /{integrationName}} and the path. The document's {@code servers} and
     * {@code basePath} have no say.
     *
     * @return an absolute path that may hold {@code {placeholders}}; null for a webhook, which has none
     */
    public @Nullable String targetPath(String integrationName) {
        if (kind == SourceKind.WEBHOOK) {
            return null;
        }
        if (firstSegment().equals(integrationName)) {
            return path;
        }
        return "/" + URLEncoder.encode(integrationName, StandardCharsets.UTF_8).replace("+", "%20") + path;
    }

    private String firstSegment() {
        int end = path.indexOf('/', 1);
        String segment = path.substring(1, end < 0 ? path.length() : end);
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
