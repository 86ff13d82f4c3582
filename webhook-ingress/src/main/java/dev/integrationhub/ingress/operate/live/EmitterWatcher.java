package dev.integrationhub.ingress.operate.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells by server-sent events (HTML Living Standard, 9.2). */
record EmitterWatcher(SseEmitter emitter) implements Watcher {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final long RECONNECT_MS = 2000;

    @Override
    public void tell(LiveRow row) throws IOException {
        emitter.send(
                SseEmitter.event().id(Long.toString(row.id())).name("delivery").data(row.json(), TEXT));
    }

    /** Without data it is no event to the page, and its id counts all the same. */
    @Override
    public void alive(long id) throws IOException {
        emitter.send(SseEmitter.event().comment("live").id(Long.toString(id)).reconnectTime(RECONNECT_MS));
    }

    @Override
    public void reset(long id) throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(id)).name("reset").data("{}", TEXT));
    }

    @Override
    public void end() {
        emitter.complete();
    }
}
