package dev.integrationhub.query.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.integrationhub.query.state.LoggedEvent;

/** Tells by server-sent events (HTML Living Standard, 9.2). */
record EmitterWatcher(SseEmitter emitter) implements Watcher {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final long RECONNECT_MS = 2000;

    @Override
    public void tell(LoggedEvent event) throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(event.version())).data(EventJson.of(event), TEXT));
    }

    @Override
    public void alive() throws IOException {
        emitter.send(SseEmitter.event().comment("live").reconnectTime(RECONNECT_MS));
    }

    @Override
    public void end() {
        emitter.complete();
    }
}
