package dev.integrationhub.command.handlersync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.SyncedHandler;

/**
 * Plans a sync. The same input gives the same plan, and a plan carried out leaves nothing to do for the same document.
 *
 * <p>A handler made by hand that has the name an operation wants is adopted, as if the last sync had said nothing: what the operator
 * set stays, what was left open is filled in. One that says it calls something else is left alone, and the operation is a conflict.
 */
public final class SyncPlanner {
    private static final SyncedHandler NOTHING_SAID =
            new SyncedHandler("", JsonNodeFactory.instance.objectNode(), HandlerSettings.EMPTY);

    private SyncPlanner() {}

    /** Plans a sync; never fails. */
    public static SyncPlan plan(SyncInput input) {
        Matching matching = Matching.of(input);
        List<Naming> namings = NameAssignment.of(matching, input);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < namings.size(); i++) {
            steps.add(step(matching.subjects().get(i), namings.get(i)));
        }
        matching.gone().forEach(handler -> steps.add(gone(handler)));
        return new SyncPlan(List.copyOf(steps));
    }

    private static Step step(Subject subject, Naming naming) {
        ExistingHandler handler = naming.adopted() == null ? subject.handler() : naming.adopted();
        String sourceKey = subject.operation().sourceKey();
        if (naming.conflict() != null) {
            return new Step(
                    naming.name(),
                    Action.CONFLICT,
                    handler == null ? null : handler.id(),
                    sourceKey,
                    null,
                    null,
                    false,
                    List.of(),
                    naming.conflict());
        }
        ObjectNode defaultArgs = subject.operation().defaultArgs();
        SyncedHandler said = new SyncedHandler(naming.inDocument(), defaultArgs, subject.settings());
        if (handler == null) {
            Desired desired = new Desired(naming.name(), defaultArgs, subject.settings());
            return new Step(
                    naming.name(), Action.CREATED, null, sourceKey, desired, said, true, List.of(), naming.remark());
        }
        return merged(handler, sourceKey, naming, said);
    }

    private static Step merged(ExistingHandler handler, String sourceKey, Naming naming, SyncedHandler said) {
        SyncedHandler base = handler.synced() == null ? NOTHING_SAID : handler.synced();
        Desired desired = new Desired(
                naming.name(),
                ThreeWayMerge.args(base.defaultArgs(), handler.defaultArgs(), said.defaultArgs()),
                ThreeWayMerge.settings(base.settings(), handler.settings(), said.settings()));
        List<String> changed = changed(handler, desired, sourceKey);
        return new Step(
                naming.name(),
                changed.isEmpty() ? Action.UNCHANGED : Action.UPDATED,
                handler.id(),
                sourceKey,
                desired,
                said,
                changed.contains("sourceKey") || !same(said, handler.synced()),
                changed,
                naming.remark() == null ? movedFrom(handler, sourceKey) : naming.remark());
    }

    private static boolean same(SyncedHandler said, @Nullable SyncedHandler before) {
        return before != null
                && said.name().equals(before.name())
                && said.settings().equals(before.settings())
                && ThreeWayMerge.same(said.defaultArgs(), before.defaultArgs());
    }

    private static List<String> changed(ExistingHandler handler, Desired desired, String sourceKey) {
        HandlerSettings before = handler.settings();
        HandlerSettings after = desired.settings();
        List<String> changed = new ArrayList<>();
        addIf(!handler.name().equals(desired.name()), "name", changed);
        addIf(!ThreeWayMerge.same(handler.defaultArgs(), desired.defaultArgs()), "defaultArgs", changed);
        addIf(!Objects.equals(before.method(), after.method()), "method", changed);
        addIf(!Objects.equals(before.targetUrl(), after.targetUrl()), "targetUrl", changed);
        addIf(!Objects.equals(before.description(), after.description()), "description", changed);
        addIf(!Objects.equals(before.summary(), after.summary()), "summary", changed);
        addIf(!Objects.equals(before.operationId(), after.operationId()), "operationId", changed);
        addIf(!Objects.equals(before.contractSha256(), after.contractSha256()), "contractSha256", changed);
        addIf(handler.source() != HandlerSource.OPENAPI, "source", changed);
        addIf(!sourceKey.equals(handler.sourceKey()), "sourceKey", changed);
        addIf(handler.orphaned(), "orphaned", changed);
        return List.copyOf(changed);
    }

    private static void addIf(boolean differs, String member, List<String> changed) {
        if (differs) {
            changed.add(member);
        }
    }

    private static @Nullable String movedFrom(ExistingHandler handler, String sourceKey) {
        return sourceKey.equals(handler.sourceKey()) ? null : "moved from " + handler.sourceKey();
    }

    private static Step gone(ExistingHandler handler) {
        String reason = handler.sourceKey() + " is no longer in the document";
        Action action = handler.orphaned() ? Action.UNCHANGED : Action.ORPHANED;
        return new Step(
                handler.name(), action, handler.id(), handler.sourceKey(), null, null, false, List.of(), reason);
    }
}
