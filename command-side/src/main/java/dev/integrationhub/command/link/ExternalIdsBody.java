package dev.integrationhub.command.link;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Pointers;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.naming.NameText;
import dev.integrationhub.platform.link.LinkUrl;
import dev.integrationhub.platform.web.CheckedBody;

/** What a client may write of an integration's links; what it read along with it is ignored. */
@JsonIgnoreProperties({"links", "values"})
record ExternalIdsBody(
        @Schema(
                description =
                        "By the name of the placeholder: 1 to 64 letters and digits, beginning with a letter. 50 at the most, of"
                                + " 1 to 500 characters each")
        @Nullable
        Map<String, @Nullable String> externalIds)
        implements CheckedBody {
    private static final int MOST = 50;
    private static final int LONGEST = 500;

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    SortedMap<String, String> valid() {
        Violations violations = new Violations();
        SortedMap<String, String> valid = new TreeMap<>();
        if (externalIds == null) {
            violations.add("/externalIds", "required", "Say which ids there are; none are an empty object.");
        } else if (externalIds.size() > MOST) {
            violations.add("/externalIds", "length", "There are " + MOST + " external ids at the most.");
        } else {
            externalIds.forEach((name, raw) -> {
                String pointer = Pointers.member("/externalIds", name);
                checkName(name, pointer, violations);
                valid.put(name, value(raw, pointer, violations));
            });
        }
        violations.throwIfAny();
        return valid;
    }

    private static void checkName(String name, String pointer, Violations violations) {
        violations.addIf(
                !LinkUrl.NAME.matcher(name).matches(),
                pointer,
                "pattern",
                "A name has 1 to 64 letters and digits and begins with a letter.");
        violations.addIf(
                LinkUrl.BUILT_IN.contains(name),
                pointer,
                "reserved",
                "This name stands for something that the hub knows by itself.");
    }

    private static String value(@Nullable String raw, String pointer, Violations violations) {
        String text = raw == null ? "" : NameText.normalize(raw);
        int length = text.codePointCount(0, text.length());
        violations.addIf(
                length < 1 || length > LONGEST, pointer, "length", "An id has 1 to " + LONGEST + " characters.");
        // Browsers take them for a way to another path, percent-encoded too.
        violations.addIf(
                text.equals(".") || text.equals(".."), pointer, "pattern", "An id is more than one or two dots.");
        NameText.check(text, pointer, violations);
        return text;
    }
}
