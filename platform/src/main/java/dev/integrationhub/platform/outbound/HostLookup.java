package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses of a name; {@link InetAddress#getAllByName} in the running hub. */
@FunctionalInterface
interface HostLookup {
    InetAddress[] lookup(String host) throws UnknownHostException;
}
