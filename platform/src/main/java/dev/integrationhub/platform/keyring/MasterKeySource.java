package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the master keyset is looked for: in the settings, in the file they name, or in the data directory.
 *
 * @param origin the place, for messages
 * @param creatable the file to make on the first start; none if the operator says where the keyset is
 */
record MasterKeySource(String origin, Supplier<Optional<String>> json, Optional<MasterKeysetFile> creatable) {
    private static final String SETTING = "hub.master-keyset (HUB_MASTER_KEYSET)";

    static MasterKeySource of(KeyringSettings settings) {
        ClearText given = settings.masterKeyset();
        if (given == null || given.reveal().isBlank()) {
            MasterKeysetFile file = file(Path.of(settings.dataDir(), "keyring", "master-keyset.json"));
            return new MasterKeySource("the file " + file.path(), file::read, Optional.of(file));
        }
        // Anything with a brace is taken for a keyset, however mangled: as a path it would be shown in messages.
        if (given.reveal().contains("{")) {
            return new MasterKeySource(SETTING, () -> Optional.of(given.reveal()), Optional.empty());
        }
        MasterKeysetFile file = file(Path.of(given.reveal().strip()));
        return new MasterKeySource("the file " + file.path() + " named by " + SETTING, file::read, Optional.empty());
    }

    /** @throws MasterKeyException if there is something that cannot be used */
    Optional<MasterKey> find() {
        return json.get().map(text -> MasterKeyset.parse(text, origin));
    }

    /** The new keyset, or the one that another process made a moment earlier. */
    MasterKey create() {
        creatable.ifPresent(file -> file.createUnlessPresent(MasterKeyset.generate()));
        return find().orElseThrow(() -> new MasterKeyException("There is no master keyset in " + origin));
    }

    private static MasterKeysetFile file(Path path) {
        return new MasterKeysetFile(path.toAbsolutePath().normalize());
    }
}
