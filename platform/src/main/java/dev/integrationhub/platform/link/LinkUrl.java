package dev.integrationhub.platform.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.integrationhub.platform.outbound.HttpUrl;

/**
 * The URL of a link with placeholders. What is filled in stays in its place: it is percent-encoded, and scheme and host are the
 * template's own, so that who writes the ids of an integration cannot lead others away.
 */
public record LinkUrl(String template) {
    /** Integ-core's address, which only the operator sets; the one value that is not encoded. */
    public static final String BASE_URL = "baseUrl";

    /** What is known of every integration; external ids have other names. */
    public static final Set<String> BUILT_IN = Set.of(BASE_URL, "integrationName", "name", "id");

    /** What a placeholder for an external id is called. */
    public static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,63}");

    public static final int LONGEST = 2_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BEGINNING =
            Pattern.compile("(?:\\{baseUrl}(?=[/?#]|$)|(?i:https?)://[^/?#{}]+(?=[/?#]|$))");

    /**
     * One that leads to an http or https URL whatever is filled in.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static LinkUrl parse(String template) {
        if (template.length() > LONGEST) {
            throw new IllegalArgumentException("A URL has " + LONGEST + " characters at the most.");
        }
        Matcher beginning = BEGINNING.matcher(template);
        if (!beginning.lookingAt()) {
            throw new IllegalArgumentException(
                    "A link begins with http:// or https:// and a host without placeholders, or with {baseUrl}.");
        }
        LinkUrl url = new LinkUrl(template);
        for (String name : url.placeholders()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "A placeholder's name has 1 to 64 letters and digits and begins with a letter.");
            }
        }
        if (template.lastIndexOf("{" + BASE_URL + "}") > 0) {
            throw new IllegalArgumentException("{baseUrl} stands at the beginning alone.");
        }
        requireUrl(url.with(name -> name.equals(BASE_URL) ? "http://base" : "x"));
        return url;
    }

    private static void requireUrl(String text) {
        if (!text.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new IllegalArgumentException(
                    "A URL has neither spaces nor characters beyond ASCII; percent-encode them.");
        }
        try {
            URI uri = new URI(text);
            HttpUrl.requireCallable(new URI(uri.getScheme(), uri.getRawAuthority(), null, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This is not a URL with placeholders.", e);
        }
    }

    /** The names of all that are in it, in their order. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        with(name -> {
            names.add(name);
            return name;
        });
        return names;
    }

    /** @param values of all placeholders */
    String fill(Map<String, String> values) {
        return with(name -> {
            String value = Objects.requireNonNull(values.get(name));
            return name.equals(BASE_URL) ? value : HttpUrl.encode(value);
        });
    }

    private String with(UnaryOperator<String> value) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }
}
