package dev.integrationhub.query.adminui;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;

/** {@code GET /admin/**}: a file of the application where the path names one, else the page, which knows its own addresses. */
@RestController
class AdminUiEndpoint {
    private static final String BELOW = "/admin/";

    private final AdminFiles files;
    private final AdminPage page;

    AdminUiEndpoint(AdminFiles files, AdminPage page) {
        this.files = files;
        this.page = page;
    }

    @GetMapping({"/admin", "/admin/**"})
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Resource> show(HttpServletRequest request) {
        String path = request.getRequestURI();
        String below = path.startsWith(BELOW) ? path.substring(BELOW.length()) : "";
        return AdminFiles.isFile(below) ? files.answer(below, request) : page.answer();
    }
}
