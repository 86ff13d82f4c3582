package dev.integrationhub.command.idempotency;

import java.util.Map;

/** An answer as it was given, to be given again. */
@SuppressWarnings("ArrayRecordComponent") // answers are given again, never compared
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}
