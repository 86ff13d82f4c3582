package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressesProperties {
    @Property
    void callsNoAddressPublicThatTheJdkKnowsToBeLocal(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes);
        if (isLocal(address)) {
            assertThat(PublicAddresses.contains(address)).isFalse();
        }
    }

    @Property
    void callsNoIpv6AddressPublicOutsideGlobalUnicastAndNat64(@ForAll @Size(16) byte[] bytes)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes);
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        if (!globalUnicast || isLocal(address)) {
            assertThat(PublicAddresses.contains(address)).isFalse();
        }
    }

    @Property
    void judgesNat64ByTheAddressInsideIt(@ForAll @Size(4) byte[] inside) throws UnknownHostException {
        byte[] bytes = {
            0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, inside[0], inside[1], inside[2], inside[3]
        };
        assertThat(PublicAddresses.contains(InetAddress.getByAddress(bytes)))
                .isEqualTo(PublicAddresses.contains(InetAddress.getByAddress(inside)));
    }

    @Property
    void judgesAMappedAddressAsTheAddressInsideIt(@ForAll @Size(4) byte[] inside) throws UnknownHostException {
        byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, inside[0], inside[1], inside[2], inside[3]};
        assertThat(PublicAddresses.contains(InetAddress.getByAddress(bytes)))
                .isEqualTo(PublicAddresses.contains(InetAddress.getByAddress(inside)));
    }

    @Property
    void aRangeHoldsExactlyTheAddressesThatShareItsPrefix(
            @ForAll @Size(4) byte[] network, @ForAll @Size(4) byte[] other, @ForAll @IntRange(max = 32) int bits)
            throws UnknownHostException {
        long mask = bits == 0 ? 0 : (0xffffffffL << (32 - bits)) & 0xffffffffL;
        boolean shared = (number(network) & mask) == (number(other) & mask);
        Cidr range = new Cidr(InetAddress.getByAddress(network), bits);
        assertThat(range.contains(InetAddress.getByAddress(other))).isEqualTo(shared);
        assertThat(range.contains(InetAddress.getByAddress(network))).isTrue();
    }

    private static boolean isLocal(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static long number(byte[] bytes) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt());
    }
}
