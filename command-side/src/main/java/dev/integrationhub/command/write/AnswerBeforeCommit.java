package dev.integrationhub.command.write;

import java.util.function.Function;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.integrationhub.command.idempotency.IdempotentAnswers;

/**
 * Makes a command's answer inside its transaction, and there stores it if the request has an idempotency key: a crash leaves either
 * both the events and the answer, or neither. The command bus works in the thread of the request, which is what connects the two.
 */
@Component
class AnswerBeforeCommit implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final ThreadLocal<@Nullable Pending> PENDING = new ThreadLocal<>();

    private final IdempotentAnswers answers;

    AnswerBeforeCommit(IdempotentAnswers answers) {
        this.answers = answers;
    }

    private static final class Pending {
        private final Function<Object, ResponseEntity<?>> answer;
        private @Nullable ResponseEntity<?> made;

        Pending(Function<Object, ResponseEntity<?>> answer) {
            this.answer = answer;
        }
    }

    /** Runs a dispatch whose command is answered by the function. */
    @SuppressWarnings("unchecked")
    static <W, R> ResponseEntity<R> with(Function<W, ResponseEntity<R>> answer, Runnable dispatch) {
        Pending pending = new Pending(result -> answer.apply((W) result));
        PENDING.set(pending);
        try {
            dispatch.run();
        } finally {
            PENDING.remove();
        }
        if (pending.made == null) {
            throw new IllegalStateException("The command was carried out without an answer");
        }
        return (ResponseEntity<R>) pending.made;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        Pending pending = PENDING.get();
        if (pending != null) {
            pending.made = pending.answer.apply(result);
            answers.store(pending.made);
        }
        return result;
    }
}
