package dev.integrationhub.command.handlersync;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.handlersync.spec.SpecReader;
import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.IntegCoreSettings;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;

/** Fetches the OpenAPI document of an integration's service from integ-core: {@code {baseUrl}/{integrationName}/openapi.json}. */
@Component
class SpecFetch {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Headers HEADERS = new Headers(
            List.of(new Header("Accept", "application/json, application/yaml;q=0.9, text/yaml;q=0.8, */*;q=0.5")));

    private final IntegCoreSettings integCore;
    private final OutboundHttp http;

    SpecFetch(IntegCoreSettings integCore, OutboundHttp http) {
        this.integCore = integCore;
        this.http = http;
    }

    byte[] fetch(String integrationName) {
        URI uri = integCore.uri(integrationName, "openapi.json");
        OutboundResponse answer = send(
                new OutboundRequest("GET", uri, HEADERS, null, LONGEST, AnswerLimit.failBeyond(SpecReader.MAX_BYTES)));
        if (answer.status() != 200) {
            throw new ProblemException(
                    ProblemCode.SPEC_UNREACHABLE,
                    "integ-core answered " + answer.status() + " where the OpenAPI document should be.");
        }
        return answer.body();
    }

    private OutboundResponse send(OutboundRequest request) {
        try {
            return http.send(request);
        } catch (OutboundException.TimedOut e) {
            throw new ProblemException(ProblemCode.SPEC_TIMED_OUT, e.getMessage() + ".");
        } catch (OutboundException.Refused e) {
            throw new ProblemException(ProblemCode.EGRESS_REFUSED, e.getMessage() + ".");
        } catch (OutboundException.AnswerTooLarge e) {
            throw new ProblemException(ProblemCode.SPEC_REJECTED, e.getMessage() + ".");
        } catch (OutboundException e) {
            throw new ProblemException(ProblemCode.SPEC_UNREACHABLE, e.getMessage() + ".");
        }
    }
}
