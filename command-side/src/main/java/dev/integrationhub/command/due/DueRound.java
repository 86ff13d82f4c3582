package dev.integrationhub.command.due;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends what is due, one after the other. What fails stands in nobody's way and is tried again in the next round. */
@Component
class DueRound {
    private static final Logger LOG = LoggerFactory.getLogger(DueRound.class);
    private static final int PAGE = 200;

    private final JdbcDueList list;
    private final Clock clock;
    private final Map<DueKind, DueAction> actions = new EnumMap<>(DueKind.class);

    DueRound(JdbcDueList list, List<DueAction> actions, Clock clock) {
        this.list = list;
        this.clock = clock;
        actions.forEach(action -> this.actions.put(action.kind(), action));
    }

    /** Looks at everything that is due now, as long as it may go on. */
    void run(BooleanSupplier mayGoOn) {
        Instant now = clock.instant();
        List<Due> page = list.next(actions.keySet(), now, null, PAGE);
        while (!page.isEmpty()) {
            for (Due due : page) {
                if (!mayGoOn.getAsBoolean()) {
                    return;
                }
                carryOut(due);
            }
            page = list.next(actions.keySet(), now, page.get(page.size() - 1), PAGE);
        }
    }

    private void carryOut(Due due) {
        DueAction action = actions.get(due.kind());
        if (action == null) {
            return;
        }
        try {
            action.carryOut(due);
        } catch (RuntimeException e) {
            LOG.warn("{} of integration {} cannot end now; it is tried again", due.kind(), due.integrationId(), e);
        }
    }
}
