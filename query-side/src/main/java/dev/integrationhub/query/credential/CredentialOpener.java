package dev.integrationhub.query.credential;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;

/** Opens the sealed values of credentials for whoever may read them. */
@Component
class CredentialOpener {
    private final Keyring keyring;

    CredentialOpener(Keyring keyring) {
        this.keyring = keyring;
    }

    CredentialResource open(CredentialView view) {
        return view.toResource(value(view));
    }

    private @Nullable String value(CredentialView view) {
        try {
            return keyring.open(view.sealedFor(), view.sealedValue()).reveal();
        } catch (KeyDestroyedException e) {
            return null;
        }
    }
}
