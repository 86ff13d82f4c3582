package dev.integrationhub.platform.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.outbound.HttpUrl;

/**
 * The URL of a target: absolute, http or https, without user name and fragment, with {@code {placeholders}} in its path alone.
 *
 * @param beforePath scheme and authority
 * @param path with placeholders
 * @param query with its question mark, or empty
 */
public record TargetUrl(String beforePath, String path, String query) {
    private static final int LONGEST = 4000;
    private static final Pattern PARTS = Pattern.compile("([^/?#]+://[^/?#]*)([^?#]*)(\\?[^#]*)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern TWO_SEGMENTS = Pattern.compile("[/\\\\\\p{Cntrl}]");

    /**
     * The URL an operator or an OpenAPI document gives.
     *
     * @throws ProblemException a violation at {@code /targetUrl}
     */
    public static TargetUrl parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw invalid("A target is an absolute http or https URL without a fragment, of at most " + LONGEST
                    + " characters");
        }
        String query = parts.group(3) == null ? "" : parts.group(3);
        TargetUrl url = new TargetUrl(parts.group(1), parts.group(2), query);
        try {
            HttpUrl.requireCallable(new URI(url.beforePath + url.withPlaceholders(name -> "x") + query));
        } catch (URISyntaxException e) {
            throw invalid("This is not a URL; placeholders may stand in its path alone");
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
        return url;
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.violation("/targetUrl", "invalid-url", detail);
    }

    /** The names in the path's placeholders. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        withPlaceholders(name -> {
            names.add(name);
            return name;
        });
        return names;
    }

    /**
     * The URL with every placeholder filled, each value percent-encoded into its place. A value must not leave its segment, whatever a
     * server on the way decodes: one with a slash, a backslash or a control character is refused, as is one that is empty or leaves
     * {@code .} or {@code ..} as the segment.
     *
     * @param value of a name
     * @throws ProblemException a violation at {@code /pathParams/name}
     */
    URI fill(UnaryOperator<String> value) {
        StringBuilder filled = new StringBuilder(beforePath);
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            filled.append(i == 0 ? "" : "/").append(segment(segments[i], value));
        }
        return URI.create(filled + query);
    }

    private static String segment(String template, UnaryOperator<String> value) {
        StringBuilder segment = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        String last = null;
        while (placeholder.find()) {
            last = placeholder.group(1);
            placeholder.appendReplacement(segment, HttpUrl.encode(inOneSegment(last, value.apply(last))));
        }
        placeholder.appendTail(segment);
        if (last != null
                && (segment.toString().equals(".") || segment.toString().equals(".."))) {
            throw refused(last, "would lead to another path");
        }
        return segment.toString();
    }

    private static String inOneSegment(String name, String value) {
        if (value.isEmpty()) {
            throw refused(name, "is empty");
        }
        if (TWO_SEGMENTS.matcher(value).find()) {
            throw refused(name, "has a slash, a backslash or a control character in it");
        }
        return value;
    }

    private static ProblemException refused(String name, String why) {
        return ProblemException.violation(
                pointer(name), "invalid-path-parameter", "The value for {" + name + "} of the target's path " + why);
    }

    /** Where a value for the placeholder is expected (RFC 6901). */
    static String pointer(String name) {
        return Pointers.member("/pathParams", name);
    }

    private String withPlaceholders(UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(path).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }
}
