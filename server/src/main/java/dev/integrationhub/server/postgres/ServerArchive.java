package dev.integrationhub.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The PostgreSQL programs for one platform, as the zonky binaries artifact packs them. */
record ServerArchive(String resource) {

    /** For the machine this runs on. */
    static ServerArchive forThisMachine() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static ServerArchive of(String osName, String osArch) {
        return new ServerArchive("/postgres-" + system(osName) + "-" + architecture(osArch) + ".txz");
    }

    private static String system(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String architecture(String osArch) {
        return osArch.equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** A short name that changes whenever the archive does. */
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    InputStream open() {
        InputStream in = ServerArchive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new PostgresException("This build has no PostgreSQL for this machine (" + resource.substring(1)
                    + "): build it on this platform, or set HUB_DATABASE_URL");
        }
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
