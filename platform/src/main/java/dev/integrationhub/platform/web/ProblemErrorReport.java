package dev.integrationhub.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.headers.SecurityHeaders;

/**
 * Answers what Tomcat refuses before any filter is asked, such as a request it cannot even parse, in the same form as all else. It
 * has no other name for headers over its limit than 400 and the text of an exception.
 */
class ProblemErrorReport extends ErrorReportValve {
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    private final Problems problems;
    private final SecurityHeaders headers;

    ProblemErrorReport(Problems problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = codeFor(status, request, failure);
        try {
            response.resetBuffer();
            headers.writeHeaders(request, response);
            problems.write(
                    new ProblemException(code, HttpStatusProblems.detailFor(code, request.getMethod())),
                    request,
                    response);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemCode codeFor(int status, Request request, @Nullable Throwable failure) {
        boolean tooManyHeaders = failure instanceof IllegalStateException;
        if (status == 400 && failure != null && (tooManyHeaders || TOO_LARGE.equals(failure.getMessage()))) {
            boolean inTheFirstLine = request.getRequestURI() == null;
            return inTheFirstLine ? ProblemCode.URI_TOO_LONG : ProblemCode.HEADERS_TOO_LARGE;
        }
        return HttpStatusProblems.codeFor(status);
    }
}
