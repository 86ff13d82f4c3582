package dev.integrationhub.platform.web;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;

/** Answers for what fails outside of Spring MVC, in the same form. */
@RestController
class ProblemErrorController implements ErrorController {
    private final Problems problems;
    private final AllowedMethods methods;

    ProblemErrorController(Problems problems, AllowedMethods methods) {
        this.problems = problems;
        this.methods = methods;
    }

    @RequestMapping("/error")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest failed = new Failed(request);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemCode code = HttpStatusProblems.codeFor(status instanceof Integer known ? known : 404);
        if (code == ProblemCode.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, methods.at(failed.getRequestURI()));
        }
        return problems.answer(code, HttpStatusProblems.detailFor(code, failed.getMethod()), List.of(), failed);
    }

    /** The request that failed; the one at hand is a GET of this path. */
    private static final class Failed extends HttpServletRequestWrapper {
        Failed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return attribute(RequestDispatcher.ERROR_METHOD, super.getMethod());
        }

        @Override
        public String getRequestURI() {
            return attribute(RequestDispatcher.ERROR_REQUEST_URI, super.getRequestURI());
        }

        private String attribute(String name, String otherwise) {
            return getAttribute(name) instanceof String known ? known : otherwise;
        }
    }
}
