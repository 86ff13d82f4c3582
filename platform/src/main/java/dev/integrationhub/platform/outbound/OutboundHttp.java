package dev.integrationhub.platform.outbound;

/** The one way out: every HTTP request of the hub to somebody else's server goes through here. */
public interface OutboundHttp {
    /**
     * Sends the request once and reads the answer. Redirects are not followed, cookies are not kept, nothing is sent a second time
     * (a next address of the host is tried only if no connection to the one before could be made).
     *
     * @throws OutboundException if there is no answer
     */
    OutboundResponse send(OutboundRequest request);
}
