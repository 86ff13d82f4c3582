package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the master keyset is looked for: in the settings, in the file they name, or in the data directory.
 *
 * @param origin the place, for messages
 * @param own the file that the hub makes and changes itself; none if the operator says where the keyset is
 */
record MasterKeySource(
        String origin, Supplier<Optional<String>> text, KeysetForm form, Optional<MasterKeysetFile> own) {
    private static final String SETTING = "hub.master-keyset (HUB_MASTER_KEYSET)";

    static MasterKeySource of(KeyringSettings settings) {
        ClearText given = settings.masterKeyset();
        String uri = settings.masterKeyUri();
        KeysetForm form = uri == null || uri.isBlank() ? new ClearKeysetForm() : new EncryptedKeysetForm(uri.strip());
        if (given == null || given.reveal().isBlank()) {
            MasterKeysetFile file = file(Path.of(settings.dataDir(), "keyring", "master-keyset.json"));
            return new MasterKeySource("the file " + file.path(), file::read, form, Optional.of(file));
        }
        // Anything with a brace is taken for a keyset, however mangled: as a path it would be shown in messages.
        if (given.reveal().contains("{")) {
            return new MasterKeySource(SETTING, () -> Optional.of(given.reveal()), form, Optional.empty());
        }
        MasterKeysetFile file = file(Path.of(given.reveal().strip()));
        return new MasterKeySource(
                "the file " + file.path() + " named by " + SETTING, file::read, form, Optional.empty());
    }

    /** @throws MasterKeyException if there is something that cannot be used */
    Optional<MasterKeyset> find() {
        return text.get().map(this::read);
    }

    @SuppressWarnings("UnusedException")
    private MasterKeyset read(String found) {
        try {
            return form.read(found);
        } catch (MasterKeyException e) {
            MasterKeyException refusal =
                    new MasterKeyException("What is in " + origin + " cannot be used. " + e.getMessage());
            // As the cause it would be shown in the place of this sentence, which has all that it says.
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    /** The new keyset, or the one that another process made a moment earlier. */
    MasterKeyset create() {
        own.ifPresent(file -> file.createUnlessPresent(form.write(MasterKeyset.generate())));
        return find().orElseThrow(() -> new MasterKeyException("There is no master keyset in " + origin));
    }

    /** Puts another keyset in the place of the hub's own. */
    void replace(MasterKeyset keyset) {
        own.orElseThrow(() ->
                        new IllegalStateException("The master keyset in " + origin + " is not the hub's to change"))
                .replace(form.write(keyset));
    }

    private static MasterKeysetFile file(Path path) {
        return new MasterKeysetFile(path.toAbsolutePath().normalize());
    }
}
