package dev.integrationhub.platform.web;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Which methods a path knows, where the servlet container refused one without asking. */
class AllowedMethods {
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    AllowedMethods(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** As in an {@code Allow} header (RFC 9110, 10.2.1): empty for a path at which there is nothing. */
    String at(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Set<String> methods = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> matches(info, parsed))
                .forEach(info -> add(info.getMethodsCondition().getMethods(), methods));
        return String.join(", ", methods);
    }

    private static boolean matches(RequestMappingInfo info, PathContainer path) {
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static void add(Set<RequestMethod> declared, Set<String> methods) {
        (declared.isEmpty() ? Set.of(RequestMethod.values()) : declared).forEach(method -> methods.add(method.name()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        methods.remove("TRACE");
    }
}
