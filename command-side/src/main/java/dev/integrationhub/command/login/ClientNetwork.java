package dev.integrationhub.command.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;
import dev.integrationhub.platform.keyring.Keyring;

/**
 * Where somebody calls from, as one that can be counted: an address of IPv4, and of IPv6 the 64 bits that a network has, of whose
 * addresses anybody in it has more than could be counted. Only a keyed digest of it is stored.
 */
@Component
class ClientNetwork {
    private static final String PURPOSE = "login-address/v1";
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Keyring keyring;

    ClientNetwork(Keyring keyring) {
        this.keyring = keyring;
    }

    byte[] of(@Nullable Caller caller) {
        Client client = caller == null ? null : caller.client();
        return keyring.keyedDigest(PURPOSE, client == null ? new byte[0] : network(client.address()));
    }

    private static byte[] network(String address) {
        try {
            // A servlet container gives addresses, never names: nothing is looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES)
                    : parsed.getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
