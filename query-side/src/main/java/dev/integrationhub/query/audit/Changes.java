package dev.integrationhub.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

import dev.integrationhub.api.audit.AuditChange;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealBrokenException;
import dev.integrationhub.platform.keyring.SealedFor;

/** The differences a step made, down to the single members of nested objects. */
class Changes {
    /** What is shown of a secret's value. */
    private static final JsonNode CHANGED = StringNode.valueOf("changed");

    private final Keyring keyring;
    private final Resource integration;

    Changes(Keyring keyring, Resource integration) {
        this.keyring = keyring;
        this.integration = integration;
    }

    List<AuditChange> of(Step step) {
        List<AuditChange> changes = new ArrayList<>();
        compareMembers("", step.before(), step.after(), step.resource(), changes);
        return changes;
    }

    private void compareMembers(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            Resource resource,
            List<AuditChange> changes) {
        Set<String> members = new LinkedHashSet<>();
        if (before != null) {
            members.addAll(before.propertyNames());
        }
        if (after != null) {
            members.addAll(after.propertyNames());
        }
        for (String member : members) {
            compare(
                    path + "/" + member.replace("~", "~0").replace("/", "~1"),
                    before == null ? null : before.get(member),
                    after == null ? null : after.get(member),
                    resource,
                    changes);
        }
    }

    private void compare(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            Resource resource,
            List<AuditChange> changes) {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        if (hasMembersOrIsAbsent(before) && hasMembersOrIsAbsent(after)) {
            compareMembers(path, before, after, resource, changes);
        } else {
            changes.add(new AuditChange(path, show(before, resource), show(after, resource)));
        }
    }

    private static boolean hasMembersOrIsAbsent(@Nullable JsonNode node) {
        return node == null || (node.isObject() && !node.isEmpty());
    }

    private @Nullable JsonNode show(@Nullable JsonNode node, Resource resource) {
        if (!(node instanceof POJONode sealed)) {
            return node;
        }
        return sealed.getPojo() instanceof SealedCredential credential ? open(credential, resource) : CHANGED;
    }

    private @Nullable JsonNode open(SealedCredential credential, Resource resource) {
        SealedFor where = new SealedFor(Purpose.CREDENTIAL, integration.id(), resource.id(), credential.version());
        try {
            return StringNode.valueOf(keyring.open(where, credential.envelope()).reveal());
        } catch (KeyDestroyedException | SealBrokenException e) {
            return null;
        }
    }
}
