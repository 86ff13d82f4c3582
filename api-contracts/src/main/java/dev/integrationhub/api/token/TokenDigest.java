package dev.integrationhub.api.token;

import java.util.HexFormat;

/** What is stored of a token: a keyed digest, in hexadecimal digits. */
public record TokenDigest(String hex) {
    public static TokenDigest of(byte[] digest) {
        return new TokenDigest(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "TokenDigest[not shown]";
    }
}
