package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses a request may connect to. The host is looked up once; if any of its addresses is neither public nor
 * allowed by the operator, none is used. The addresses it returns are the only ones the client connects to, so a name that
 * resolves differently a moment later changes nothing.
 */
final class EgressGuard implements AutoCloseable {
    private final List<EgressRule> rules;
    private final Optional<Origin> integCore;
    private final BoundedLookup lookup;

    EgressGuard(EgressSettings egress, IntegCoreSettings integCore, HostLookup hosts) {
        this.rules = egress.rules();
        this.integCore = integCore.origin();
        this.lookup = new BoundedLookup(hosts);
    }

    /** @throws OutboundException.Refused if the form of the URL is one that the hub does not call */
    static Origin originOf(URI uri) {
        try {
            return Origin.of(uri);
        } catch (IllegalArgumentException e) {
            throw new OutboundException.Refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The addresses to connect to, in the resolver's order; at least one.
     *
     * @throws OutboundException if the host has no address, or one that is not allowed, or none in time
     */
    List<InetAddress> admit(Origin origin, Duration timeout) {
        InetAddress literal = origin.literal();
        List<InetAddress> addresses = literal == null ? lookup.lookup(origin, timeout) : List.of(literal);
        if (!addresses.stream().allMatch(address -> isAllowed(origin, address))) {
            throw new OutboundException.Refused(
                    origin
                            + " is not on the public Internet; the operator can allow it with hub.egress.allow (HUB_EGRESS_ALLOW)");
        }
        return addresses;
    }

    private boolean isAllowed(Origin origin, InetAddress address) {
        return PublicAddresses.contains(address)
                || integCore.filter(origin::equals).isPresent()
                || rules.stream().anyMatch(rule -> rule.admits(origin, address));
    }

    @Override
    public void close() {
        lookup.close();
    }
}
