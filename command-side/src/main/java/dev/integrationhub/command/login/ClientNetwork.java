package dev.integrationhub.command.login;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;
import dev.integrationhub.platform.keyring.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where somebody calls from, as one that can be counted. Only a keyed digest of it is stored. */
@Component
class ClientNetwork {
    private static final String PURPOSE = "login-address/v1";

    private final Keyring keyring;

    ClientNetwork(Keyring keyring) {
        this.keyring = keyring;
    }

    byte[] of(@Nullable Caller caller) {
        Client client = caller == null ? null : caller.client();
        return keyring.keyedDigest(
                PURPOSE, client == null ? new byte[0] : client.network().getBytes(UTF_8));
    }
}
