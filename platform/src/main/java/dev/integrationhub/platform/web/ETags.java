package dev.integrationhub.platform.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.IfMatch;

/** Entity tags (RFC 9110, 8.8.3): the version of a resource as a quoted string. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("\\s*(?:(W/)?\"([^\"]*)\")\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private ETags() {}

    /** The tag of a resource whose last event has this sequence number. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads an {@code If-Match} header. Weak tags and tags the hub never gave out are kept out of the set: by the strong comparison
     * that the header asks for they match nothing.
     */
    public static IfMatch ifMatch(@Nullable String header) {
        if (header == null || header.trim().equals("*")) {
            return IfMatch.ANY;
        }
        Set<Long> versions = new HashSet<>();
        Matcher tag = TAG.matcher(header);
        while (tag.find()) {
            if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
                versions.add(Long.valueOf(tag.group(2)));
            }
        }
        return new IfMatch(false, versions);
    }
}
