package dev.integrationhub.query.handler;

import java.util.UUID;

/** Names a former name. */
record HandlerAliasId(UUID integrationId, String name) {}
