package dev.integrationhub.ingress.notify;

/** A way to tell the operator. */
interface Channel {
    /** By which it is remembered what was told this way. */
    String name();

    /**
     * Sends a message.
     *
     * @throws NotToldException if it cannot be known that the message arrived
     */
    void tell(Notification notification);
}
