package dev.integrationhub.ingress.route;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuildable;
import dev.integrationhub.platform.rebuild.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;

class RouteRebuildTest extends IngressTest {
    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Rebuildable routes;

    @Autowired
    private RouteLookup lookup;

    @Test
    void makesLostAndWrongRoutesAnew() {
        Integration integration = Integration.some();
        UUID handlerId = Uuid7.next();
        events.happen(
                integration.created("a"), integration.handler(handlerId, "hook-" + handlerId, TARGET.url("/in"), "{}"));
        Map<String, List<String>> before = RouteStore.rows(jdbc);
        jdbc.sql("delete from ingress.route").update();
        jdbc.sql("update ingress.routed_integration set name = 'wrong'").update();
        jdbc.sql("insert into ingress.projected_stream values ('integration:' || gen_random_uuid(), 7)")
                .update();

        rebuild();

        assertThat(RouteStore.rows(jdbc)).isEqualTo(before);
        assertThat(post("/webhook/hook-" + handlerId, "{}").statusCode()).isEqualTo(202);
    }

    @Test
    void losesNothingThatHappensMeanwhile() {
        Integration steady = Integration.some();
        UUID handlerId = Uuid7.next();
        events.happen(steady.created("a"), steady.handler(handlerId, "hook-" + handlerId, TARGET.url("/in"), "{}"));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                Integration next = Integration.some();
                UUID id = Uuid7.next();
                events.append(next.created("b"), next.handler(id, "hook-" + id, TARGET.url("/in"), "{}"));
                written.incrementAndGet();
                LockSupport.parkNanos(10_000_000);
            }
        });
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                assertThat(lookup.find("hook-" + handlerId).handlerId()).isEqualTo(handlerId);
                LockSupport.parkNanos(100_000);
            }
        });

        for (int i = 0; i < 3; i++) {
            rebuild();
        }
        done.set(true);
        writer.join();
        reader.join();
        events.awaitProjected();

        Map<String, List<String>> live = RouteStore.rows(jdbc);
        assertThat(live.get("route")).hasSizeGreaterThan(written.get());
        rebuild();
        assertThat(RouteStore.rows(jdbc)).isEqualTo(live);
    }

    @Test
    void mayRunTwiceAtATime() {
        Integration integration = Integration.some();
        events.happen(integration.created("a"));
        Map<String, List<String>> before = RouteStore.rows(jdbc);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> routes.rebuild(new LoneRun())),
                        CompletableFuture.runAsync(() -> routes.rebuild(new LoneRun())))
                .join();

        assertThat(RouteStore.rows(jdbc)).isEqualTo(before);
    }

    @Test
    void isStartedOverHttpInAProcessThatOnlyReceives() {
        HttpResponse<String> started = post("/actuator/readmodels", "");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.body()).contains("\"name\":\"routes\"").doesNotContain("read models");
        Events.await(() -> rebuilds.progress().state() == RebuildProgress.State.DONE);
    }

    private void rebuild() {
        assertThat(rebuilds.run().part("routes").state()).isEqualTo(RebuildProgress.State.DONE);
    }
}
