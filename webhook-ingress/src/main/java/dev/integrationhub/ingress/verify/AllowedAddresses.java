package dev.integrationhub.ingress.verify;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Cidr;

/** The networks that the webhooks of a handler may come from. */
public final class AllowedAddresses {
    private static final LoadingCache<List<String>, List<Cidr>> READ =
            Caffeine.newBuilder().maximumSize(1_000).build(AllowedAddresses::read);

    private AllowedAddresses() {}

    /**
     * Whether the address is in one of the networks. An IPv4 address is the same in its IPv6 form.
     *
     * @param allowed null for all addresses; none are in an empty list
     */
    public static boolean hold(@Nullable List<String> allowed, String address) {
        if (allowed == null) {
            return true;
        }
        InetAddress sender = IpLiteral.parse(address);
        if (sender != null) {
            for (Cidr network : READ.get(allowed)) {
                if (network.contains(sender)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Cidr> read(List<String> allowed) {
        List<Cidr> networks = new ArrayList<>();
        for (String entry : allowed) {
            Cidr network = IpLiteral.network(entry);
            if (network != null) {
                networks.add(network);
            }
        }
        return networks;
    }
}
