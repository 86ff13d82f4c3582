package dev.integrationhub.query.secret;

import java.util.UUID;

/** Names a version of a secret. */
record SecretVersionId(UUID secretId, long version) {}
