package dev.integrationhub.command.write;

import java.net.URI;

import org.springframework.http.ResponseEntity;

import dev.integrationhub.platform.web.ETags;

/** The answers to successful writes. */
public final class Answers {
    private Answers() {}

    /** 201 with the new resource and where it is. */
    public static <R> ResponseEntity<R> created(String path, R resource, Written<?> written) {
        return ResponseEntity.created(URI.create(path))
                .eTag(ETags.of(written.version()))
                .body(resource);
    }

    /** 200 with the resource as it is now. */
    public static <R> ResponseEntity<R> changed(R resource, Written<?> written) {
        return ResponseEntity.ok().eTag(ETags.of(written.version())).body(resource);
    }

    /** 204: it is gone. */
    public static ResponseEntity<Void> removed() {
        return ResponseEntity.noContent().build();
    }
}
