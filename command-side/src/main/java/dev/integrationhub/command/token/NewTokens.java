package dev.integrationhub.command.token;

import java.net.URI;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

import dev.integrationhub.api.token.resource.NewTokenResource;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.platform.keyring.ClearText;

/** The answers that show a token, this once. */
final class NewTokens {
    private NewTokens() {}

    static ResponseEntity<NewTokenResource> created(ClearText token, TokenResource about) {
        return answer(ResponseEntity.created(URI.create("/access-tokens/" + about.id())), token, about);
    }

    static ResponseEntity<NewTokenResource> rotated(ClearText token, TokenResource about) {
        return answer(ResponseEntity.ok(), token, about);
    }

    private static ResponseEntity<NewTokenResource> answer(
            ResponseEntity.BodyBuilder answer, ClearText token, TokenResource about) {
        return answer.cacheControl(CacheControl.noStore()).body(new NewTokenResource(token.reveal(), about));
    }
}
