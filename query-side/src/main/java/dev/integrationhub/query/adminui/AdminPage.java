package dev.integrationhub.query.adminui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The one page of the application; without it, one that says why it is missing and how to get it. */
@Component
class AdminPage {
    private static final String NONCE = "%nonce%";
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final HttpStatus status;
    private final String text;

    @Autowired
    AdminPage() {
        this(new ClassPathResource(AdminFiles.FOLDER + "index.html"));
    }

    AdminPage(Resource built) {
        status = built.exists() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        text = read(built.exists() ? built : new ClassPathResource("dev/integrationhub/query/adminui/missing.html"));
    }

    /** The page gets a new nonce each time: with it, and in no other way, it may add style sheets while it runs. */
    ResponseEntity<Resource> answer() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(nonce))
                .body(new ByteArrayResource(text.replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8)));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String read(Resource page) {
        try {
            return page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
