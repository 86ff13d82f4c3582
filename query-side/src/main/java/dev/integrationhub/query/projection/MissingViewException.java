package dev.integrationhub.query.projection;

/** An event is about something that there is not: the event that made it was not projected. */
public class MissingViewException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingViewException(Class<?> type, Object id) {
        super("There is no " + type.getSimpleName() + " " + id);
    }
}
