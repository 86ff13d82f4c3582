package dev.integrationhub.query.audit.sink;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.job.GrowingPauses;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.operator.OperatorSetting;
import dev.integrationhub.platform.operator.OperatorWebhook;
import dev.integrationhub.platform.outbound.Outbound;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.query.audit.EntryClass;
import dev.integrationhub.query.audit.EntryFilter;
import dev.integrationhub.query.audit.EntryWalk;

/** What processes have that send the trail of one database. */
final class Sinks {
    private static final OutboundHttp HTTP = Outbound.toLoopback();

    private final JdbcClient jdbc;
    private final EntryWalk walk;
    private final List<AuditSink> running = new ArrayList<>();

    Sinks(JdbcClient jdbc, EntryWalk walk) {
        this.jdbc = jdbc;
        this.walk = walk;
    }

    /** A process that has a part in it. */
    record Member(SinkStep step, SinkWatch watch, AuditSink sink, MeterRegistry meters) {
        Health health() {
            return new SinkHealth(sink, watch).health();
        }
    }

    Member process(String url) {
        return process(url, new SinkRows(jdbc), Set.of(EntryClass.MANAGEMENT, EntryClass.DATA_ACCESS));
    }

    Member process(String url, SinkRows rows, Set<EntryClass> classes) {
        MeterRegistry meters = new SimpleMeterRegistry();
        SinkWatch watch = new SinkWatch(meters);
        OperatorWebhook webhook = new OperatorWebhook(
                new OperatorSetting("url", ClearText.of(url)),
                new OperatorSetting("secret", ClearText.of(Receiver.SECRET)),
                HTTP,
                Clock.systemUTC());
        SinkStep step = new SinkStep(
                rows,
                walk,
                EntryFilter.of(classes),
                webhook,
                new GrowingPauses<>(Duration.ofMillis(50), Duration.ofMillis(400)),
                watch);
        return new Member(step, watch, new AuditSink(step), meters);
    }

    /** One that runs. */
    Member start(String url) {
        Member started = process(url);
        start(started);
        return started;
    }

    void start(Member process) {
        process.sink().start();
        running.add(process.sink());
    }

    void stop(Member process) {
        process.sink().stop();
        running.remove(process.sink());
    }

    void stopAll() {
        running.forEach(AuditSink::stop);
        running.clear();
    }
}
