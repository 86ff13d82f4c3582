package dev.integrationhub.command.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.link.LinkTemplate;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.web.CheckedBody;

/** All templates that there are to be. */
record LinkTemplatesBody(@Nullable List<@Nullable LinkTemplateBody> templates) implements CheckedBody {
    private static final int MOST = 50;

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    List<LinkTemplate> valid() {
        Violations violations = new Violations();
        List<LinkTemplate> valid = new ArrayList<>();
        if (templates == null) {
            violations.add("/templates", "required", "Say which templates there are; none are an empty array.");
        } else if (templates.size() > MOST) {
            violations.add("/templates", "length", "There are " + MOST + " templates at the most.");
        } else {
            Set<String> keys = new HashSet<>();
            for (int at = 0; at < templates.size(); at++) {
                String pointer = "/templates/" + at;
                LinkTemplateBody template = templates.get(at);
                if (template == null) {
                    violations.add(pointer, "required", "A template is an object.");
                } else {
                    LinkTemplate read = template.read(pointer, violations);
                    violations.addIf(
                            !keys.add(read.key()), pointer + "/key", "duplicate", "Another template has this key.");
                    valid.add(read);
                }
            }
        }
        violations.throwIfAny();
        return List.copyOf(valid);
    }
}
