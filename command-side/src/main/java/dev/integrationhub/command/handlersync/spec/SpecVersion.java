package dev.integrationhub.command.handlersync.spec;

import java.util.regex.Pattern;

import dev.integrationhub.command.handlersync.spec.SpecRejected.Reason;

/** The versions of OpenAPI that are read. */
enum SpecVersion {
    V2_0("swagger", "2\\.0"),
    V3_0("openapi", "3\\.0(\\..*)?"),
    V3_1("openapi", "3\\.1(\\..*)?");

    private final String member;
    private final Pattern pattern;

    SpecVersion(String member, String pattern) {
        this.member = member;
        this.pattern = Pattern.compile(pattern);
    }

    static SpecVersion of(Place root) {
        for (SpecVersion version : values()) {
            String text = root.member(version.member).text();
            if (text != null && version.pattern.matcher(text).matches()) {
                return version;
            }
        }
        throw unknown(root);
    }

    private static SpecRejected unknown(Place root) {
        for (String member : new String[] {"openapi", "swagger"}) {
            Place at = root.member(member);
            if (at.present()) {
                return new SpecRejected(
                        Reason.UNSUPPORTED_VERSION,
                        at.pointer(),
                        "the version is not one of 2.0, 3.0 and 3.1: " + at.text());
            }
        }
        return new SpecRejected(Reason.NOT_OPENAPI, "", "the document has neither 'openapi' nor 'swagger'");
    }
}
