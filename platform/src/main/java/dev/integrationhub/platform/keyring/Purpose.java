package dev.integrationhub.platform.keyring;

/** What a sealed value is for. A value sealed for one purpose does not open for another. */
public enum Purpose {
    CREDENTIAL("credential/v1"),
    SECRET("secret/v1");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** The name inside the associated data. It can never change: every value sealed under it would stop opening. */
    public String label() {
        return label;
    }
}
