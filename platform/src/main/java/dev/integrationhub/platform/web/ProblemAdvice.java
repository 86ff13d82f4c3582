package dev.integrationhub.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.platform.database.DatabaseFailures;
import dev.integrationhub.platform.keyring.MasterKeyException;
import dev.integrationhub.platform.keyring.SealBrokenException;

/** The one place where failures become answers. What it does not know is a 500 that tells the client nothing and the log all. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    /** What is not there when the id in the path cannot be one, by the name of the path variable. */
    private static final Map<String, ProblemCode> MISSING_RESOURCES = Map.of(
            "id", ProblemCode.INTEGRATION_NOT_FOUND,
            "credId", ProblemCode.CREDENTIAL_NOT_FOUND,
            "secId", ProblemCode.SECRET_NOT_FOUND,
            "version", ProblemCode.SECRET_VERSION_NOT_FOUND,
            "handlerId", ProblemCode.HANDLER_NOT_FOUND,
            "userId", ProblemCode.USER_NOT_FOUND,
            "tokenId", ProblemCode.TOKEN_NOT_FOUND);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException problem, HttpServletRequest request) {
        return problems.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return problems.answer(UnreadableBody.explain(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongParameter(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        ProblemCode notFound = MISSING_RESOURCES.get(e.getName());
        if (notFound != null) {
            return problems.answer(notFound, notFound.title() + ".", List.of(), request);
        }
        String detail = "'" + e.getName() + "' has a value that cannot be read.";
        return problems.answer(
                ProblemCode.INVALID_PARAMETER,
                detail,
                List.of(Violation.ofParameter(e.getName(), "not-readable", detail)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> missingParameter(MissingServletRequestParameterException e, HttpServletRequest request) {
        String detail = "The parameter '" + e.getParameterName() + "' is missing.";
        return problems.answer(
                ProblemCode.INVALID_PARAMETER,
                detail,
                List.of(Violation.ofParameter(e.getParameterName(), "required", detail)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableQuery(InvalidParameterException e, HttpServletRequest request) {
        return problems.answer(
                ProblemCode.INVALID_PARAMETER,
                "The query cannot be read: it is not percent-encoded UTF-8, or has too many parameters.",
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> concurrentChange(ConcurrencyException e, HttpServletRequest request) {
        return problems.answer(
                new ProblemException(
                        ProblemCode.CONCURRENT_CHANGE,
                        "Somebody else changed the same thing at the same moment; nothing was written. Try again.",
                        List.of(),
                        SOON),
                request);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        LockAcquisitionFailedException.class
    })
    ResponseEntity<Object> unavailable(Exception e, HttpServletRequest request) {
        LOG.warn("{} {} is not possible now", request.getMethod(), request.getRequestURI(), e);
        return problems.answer(
                new ProblemException(
                        ProblemCode.UNAVAILABLE, "The database does not answer now. Try again.", List.of(), SOON),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noMasterKey(MasterKeyException e, HttpServletRequest request) {
        LOG.error("{} {} is not possible: {}", request.getMethod(), request.getRequestURI(), e.getMessage(), e);
        return problems.answer(
                ProblemCode.KEYRING_UNAVAILABLE,
                "This process does not have the master key that is needed; its log says which.",
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenSeal(SealBrokenException e, HttpServletRequest request) {
        LOG.error("{} {} is refused: {}", request.getMethod(), request.getRequestURI(), e.getMessage(), e);
        return problems.answer(
                ProblemCode.SEAL_BROKEN,
                "A sealed value, or its key, was changed in the database: it does not open. The log says which.",
                List.of(),
                request);
    }

    /** The client is gone: nobody is left to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client went away", e);
    }

    /** The client may be gone, or may have stopped reading, in the middle of its answer too. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unwritable(HttpMessageNotWritableException e, HttpServletRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException unusable) {
                gone(unusable);
                return null;
            }
        }
        return other(e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) {
            return framework(response, request);
        }
        if (e instanceof CommandExecutionException && e.getCause() instanceof ProblemException problem) {
            return problems.answer(problem, request);
        }
        if (DatabaseFailures.isUnavailable(e)) {
            return unavailable(e, request);
        }
        if (DatabaseFailures.isUnstorableText(e)) {
            return problems.answer(
                    ProblemCode.INVALID_PARAMETER, "The request has a character that is no text.", List.of(), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problems.answer(ProblemCode.INTERNAL_ERROR, "The hub failed; its log says why.", List.of(), request);
    }

    private ResponseEntity<Object> framework(ErrorResponse response, HttpServletRequest request) {
        ProblemCode code = HttpStatusProblems.codeFor(response.getStatusCode().value());
        ResponseEntity<Object> answer =
                problems.answer(code, HttpStatusProblems.detailFor(code, request.getMethod()), List.of(), request);
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(response.getHeaders());
        headers.addAll(answer.getHeaders());
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
    }
}
