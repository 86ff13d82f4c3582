package dev.integrationhub.platform.keyring;

/** How the master keyset is written where it is kept. */
interface KeysetForm {
    /**
     * Reads a keyset in this form.
     *
     * @throws MasterKeyException that says what is wrong with it
     */
    MasterKeyset read(String json);

    /**
     * Writes a keyset in this form.
     *
     * @throws MasterKeyException if it cannot be written so now
     */
    String write(MasterKeyset keyset);
}
