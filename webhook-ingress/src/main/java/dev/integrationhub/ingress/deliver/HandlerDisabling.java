package dev.integrationhub.ingress.deliver;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.platform.job.DisableHandlerJob;

/** Has handlers disabled that nothing can be delivered to. */
@Component
class HandlerDisabling {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerDisabling.class);

    private final SchedulerClient jobs;

    HandlerDisabling(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    /** Returns whether it is stored that this has to be done; if not, the next failure has it done. */
    boolean disable(Route route, String reason) {
        try {
            new DisableHandlerJob(route.integrationId(), route.handlerId(), reason).askFor(jobs);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Handler {} cannot be disabled now ({})", route.handlerId(), reason, e);
            return false;
        }
    }
}
