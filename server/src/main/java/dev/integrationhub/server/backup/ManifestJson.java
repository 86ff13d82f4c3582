package dev.integrationhub.server.backup;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest as it is in the file. */
final class ManifestJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    /** @throws BackupException if this is no manifest, or not one of that content in a form this hub knows */
    static Manifest read(byte[] json, BackupContent content) {
        Manifest manifest;
        try {
            Head head = JSON.readValue(json, Head.class);
            if (!content.format().equals(head.format())) {
                throw new BackupException("it is a file of the kind '" + head.format() + "', and '" + content.format()
                        + "' is needed here");
            }
            if (head.formatVersion() > Manifest.FORMAT_VERSION) {
                throw new BackupException("a newer hub wrote it: use one that reads version " + head.formatVersion());
            }
            manifest = JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupException("its manifest cannot be read", e);
        }
        List<String> expected = content.tablesIn(manifest).stream()
                .map(BackupTable::qualifiedName)
                .toList();
        if (!manifest.tables().stream().map(Manifest.Rows::table).toList().equals(expected)) {
            throw new BackupException("its manifest does not list the tables " + String.join(", ", expected));
        }
        return manifest;
    }

    private record Head(String format, int formatVersion) {}
}
