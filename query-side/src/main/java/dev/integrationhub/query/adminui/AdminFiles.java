package dev.integrationhub.query.adminui;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/** The files of the application. They lie in one folder, so a deeper path is never one of them. */
@Component
class AdminFiles {
    static final String FOLDER = "dev/integrationhub/adminui/";

    /** A name with an ending; the addresses of pages have none at this depth. */
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

    /** The build names files by their content: under such a name there is never anything else. */
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*-[A-Z0-9]{8}\\.(?:js|css)");

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final Map<String, MediaType> TYPES = Map.of(
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "txt", MediaType.parseMediaType("text/plain;charset=UTF-8"));

    static boolean isFile(String below) {
        return FILE.matcher(below).matches();
    }

    ResponseEntity<Resource> answer(String name, HttpServletRequest request) {
        MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Resource file = new ClassPathResource(FOLDER + name);
        if (type == null || !file.exists()) {
            throw new ProblemException(ProblemCode.PATH_NOT_FOUND, "The administration has no file of this name.");
        }
        Resource compressed = new ClassPathResource(FOLDER + name + ".gz");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(NAMED_BY_CONTENT.matcher(name).matches() ? FOR_EVER : CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (compressed.exists() && takesGzip(request)) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed);
        }
        return answer.body(file);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
