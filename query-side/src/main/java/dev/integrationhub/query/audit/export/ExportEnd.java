package dev.integrationhub.query.audit.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The last line of an export.
 *
 * @param isEnd true, which tells it from an entry
 * @param entries how many there are before it
 * @param lastLeafIndex number of the last entry of the trail that could be among them; -1 if there was none
 * @param sha256 of all bytes before this line, hexadecimal
 */
record ExportEnd(@JsonProperty("end") boolean isEnd, long entries, long lastLeafIndex, String sha256) {}
