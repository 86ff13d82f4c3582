package dev.integrationhub.platform.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import dev.integrationhub.platform.database.DatabaseFailures;

/** Remembers which event each event processor cannot get past. A database that is away is no failure of the event. */
class Failures {
    private final Map<String, FailedEvent> byProcessor = new ConcurrentHashMap<>();

    Optional<FailedEvent> of(String processor) {
        return Optional.ofNullable(byProcessor.get(processor));
    }

    /** Watches the events of one processor go by. */
    MessageHandlerInterceptor<EventMessage<?>> watch(String processor) {
        return (work, chain) -> {
            EventMessage<?> event = work.getMessage();
            watchCommit(processor, event, work.root());
            try {
                return chain.proceed();
            } catch (Exception e) {
                remember(processor, event, e);
                throw e;
            }
        };
    }

    private void watchCommit(String processor, EventMessage<?> event, UnitOfWork<?> work) {
        work.afterCommit(committed -> byProcessor.remove(processor));
        if (!(work instanceof BatchingUnitOfWork<?> batch)
                || batch.getMessages().size() == 1) {
            // A failure of the commit alone says nothing of the event, unless there is only one.
            work.onRollback(failed -> {
                if (failed.getExecutionResult() != null
                        && failed.getExecutionResult().isExceptionResult()) {
                    remember(processor, event, failed.getExecutionResult().getExceptionResult());
                }
            });
        }
    }

    private void remember(String processor, EventMessage<?> event, Throwable failure) {
        if (!isPassing(failure)) {
            byProcessor.put(processor, FailedEvent.of(event, failure));
        }
    }

    /** Whether the same event may well succeed when it is tried again. */
    static boolean isPassing(Throwable failure) {
        return DatabaseFailures.isUnavailable(failure) || DatabaseFailures.isCollision(failure);
    }
}
