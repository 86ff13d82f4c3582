package dev.integrationhub.api.token.event;

import java.util.UUID;

/** Something that happened to an access token; one event stream a token. */
public sealed interface TokenEvent permits TokenCreated, TokenRotated, TokenRevoked {
    UUID tokenId();
}
