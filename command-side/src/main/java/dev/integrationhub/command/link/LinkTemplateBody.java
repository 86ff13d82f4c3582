package dev.integrationhub.command.link;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.link.LinkLabel;
import dev.integrationhub.api.link.LinkTemplate;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;
import dev.integrationhub.platform.link.LinkUrl;

/** A template as a client writes it. */
record LinkTemplateBody(
        @Nullable String key,
        @Nullable LinkLabel label,
        @Nullable String url) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_LABEL = 100;

    /** Notes at the pointer what is wrong with it. */
    LinkTemplate read(String pointer, Violations violations) {
        violations.addIf(
                key == null || !KEY.matcher(key).matches(),
                pointer + "/key",
                "pattern",
                "A key has 1 to 64 of a-z, 0-9 and '-', and begins with a letter or a digit.");
        return new LinkTemplate(
                key == null ? "" : key, label(pointer + "/label", violations), url(pointer + "/url", violations));
    }

    private @Nullable LinkLabel label(String pointer, Violations violations) {
        if (label == null || (label.en() == null && label.ru() == null)) {
            return null;
        }
        return new LinkLabel(
                text(label.en(), pointer + "/en", violations), text(label.ru(), pointer + "/ru", violations));
    }

    private static @Nullable String text(@Nullable String raw, String pointer, Violations violations) {
        if (raw == null) {
            return null;
        }
        String text = NameText.normalize(raw);
        int length = text.codePointCount(0, text.length());
        violations.addIf(
                length < 1 || length > LONGEST_LABEL,
                pointer,
                "length",
                "A label has 1 to " + LONGEST_LABEL + " characters.");
        NameText.check(text, pointer, violations);
        return text;
    }

    /** An empty one is none. */
    private @Nullable String url(String pointer, Violations violations) {
        if (url == null || url.isBlank()) {
            return null;
        }
        String text = url.strip();
        try {
            LinkUrl.parse(text);
        } catch (IllegalArgumentException e) {
            violations.add(pointer, "invalid-url", String.valueOf(e.getMessage()));
        }
        return text;
    }
}
