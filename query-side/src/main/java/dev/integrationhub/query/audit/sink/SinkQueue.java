package dev.integrationhub.query.audit.sink;

import dev.integrationhub.platform.queue.Queue;
import dev.integrationhub.platform.queue.QueueDepth;

/** The entries of the audit trail that the sink has not yet. */
class SinkQueue implements Queue {
    private final SinkWatch watch;

    SinkQueue(SinkWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "audit-sink";
    }

    @Override
    public QueueDepth depth() {
        return new QueueDepth(watch.behind(), false, null);
    }
}
