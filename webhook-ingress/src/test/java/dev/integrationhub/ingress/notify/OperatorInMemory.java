package dev.integrationhub.ingress.notify;

import java.util.ArrayList;
import java.util.List;

/** A channel that remembers what it was told, or cannot be told anything. */
final class OperatorInMemory implements Channel {
    private final String name;
    private final List<Notification> told = new ArrayList<>();
    private boolean away;

    OperatorInMemory(String name) {
        this.name = name;
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    List<Notification> told() {
        return told;
    }

    Notification last() {
        return told.get(told.size() - 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Notification notification) {
        if (away) {
            throw new NotToldException("Nobody is there", null);
        }
        told.add(notification);
    }
}
