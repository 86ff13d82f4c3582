package dev.integrationhub.command.handlersync.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.delivery.TargetAuthenticationType;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.SyncCounts;
import dev.integrationhub.api.integration.command.HandlerSyncStep;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

import static dev.integrationhub.command.handlersync.plan.Operations.apply;
import static dev.integrationhub.command.handlersync.plan.Operations.edited;
import static dev.integrationhub.command.handlersync.plan.Operations.madeByHand;
import static dev.integrationhub.command.handlersync.plan.Operations.operation;
import static dev.integrationhub.command.handlersync.plan.Operations.plan;
import static dev.integrationhub.command.handlersync.plan.Operations.synced;
import static dev.integrationhub.command.handlersync.plan.Operations.withArgs;
import static org.assertj.core.api.Assertions.assertThat;

class SyncPlannerTest {

    @Test
    void createsAHandlerWithAllTheDocumentSays() {
        Step step =
                plan(List.of(withArgs("POST /a", "{'x':1}")), List.of()).steps().get(0);

        assertThat(step.action()).isEqualTo(Action.CREATED);
        Desired desired = Objects.requireNonNull(step.desired());
        assertThat((Object) desired.defaultArgs()).hasToString("{\"x\":1}");
        assertThat(desired.settings())
                .isEqualTo(new HandlerSettings("POST", "http://core/sofa/a", null, "Summary", null, "digest"));
    }

    @Test
    void leavesTheTargetOfAWebhookOpen() {
        Step step =
                plan(List.of(operation("webhook:pushed")), List.of()).steps().get(0);
        assertThat(Objects.requireNonNull(step.desired()).settings().targetUrl())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}|{'a':1}|{'a':2}|{'a':2}",
                "{'a':1}|{'a':9}|{'a':2}|{'a':9}",
                "{'a':1}|{}|{'a':2}|{}",
                "{'a':1}|{'a':1}|{}|{}",
                "{'a':1}|{'a':9}|{}|{'a':9}",
                "{}|{'a':9}|{'a':2}|{'a':9}",
                "{}|{}|{'a':2}|{'a':2}",
                "{'a':1}|{'a':null}|{'a':2}|{'a':null}",
                "{'a':1}|{'a':1.0}|{'a':2}|{'a':2}",
                "{'a':{'x':1}}|{'a':{'x':1.00}}|{'a':{'x':2}}|{'a':{'x':2}}",
                "{'a':{'x':1,'y':1}}|{'a':{'x':9,'y':1}}|{'a':{'x':1,'y':2}}|{'a':{'x':9,'y':1}}",
                "{'a':1}|{'a':1,'mine':1}|{'a':1,'b':2}|{'a':1,'mine':1,'b':2}"
            })
    void mergesArgumentsThreeWaysByTopLevelMember(String base, String ours, String theirs, String merged) {
        ObjectNode result = ThreeWayMerge.args(Operations.args(base), Operations.args(ours), Operations.args(theirs));
        assertThat((Object) result).isEqualTo(Operations.args(merged));
    }

    @Test
    void keepsHowWebhooksAreReceived() {
        WebhookSettings webhook = new WebhookSettings(
                List.of("PUT"),
                Verification.of(VerificationScheme.GITHUB, "WEBHOOK_SECRET"),
                ResponseMode.ASYNC,
                new FixedResponse(200, null, "ok"),
                new WebhookLimits(1, 1),
                new Deduplication(DeduplicationKey.NONE, null, null));
        ExistingHandler handler = synced(List.of(operation("POST /a"))).get(0);
        ExistingHandler set =
                edited(handler, handler.name(), "{}", handler.settings().with(webhook));
        ExistingHandler mine = madeByHand("b", HandlerSettings.EMPTY.with(webhook), "{}");

        assertThat(plan(List.of(operation("POST /a")), List.of(set))
                        .steps()
                        .get(0)
                        .action())
                .isEqualTo(Action.UNCHANGED);
        assertThat(plan(List.of(Operations.operation("POST /a", null, null, "{}", "new")), List.of(set))
                        .steps())
                .extracting(step ->
                        Objects.requireNonNull(step.desired()).settings().webhook())
                .containsExactly(webhook);
        assertThat(plan(List.of(operation("POST /b")), List.of(mine)).steps())
                .extracting(step ->
                        Objects.requireNonNull(step.desired()).settings().webhook())
                .containsExactly(webhook);
    }

    @Test
    void keepsHowWebhooksAreDelivered() {
        DeliverySettings delivery = new DeliverySettings(
                List.of("5s"),
                3,
                Ordering.FIFO,
                "/id",
                "$.paid",
                true,
                new TargetAuthentication(TargetAuthenticationType.BEARER, "TARGET_KEY", null));
        ExistingHandler handler = synced(List.of(operation("POST /a"))).get(0);
        ExistingHandler set =
                edited(handler, handler.name(), "{}", handler.settings().with(delivery));
        ExistingHandler mine = madeByHand("b", HandlerSettings.EMPTY.with(delivery), "{}");

        assertThat(plan(List.of(operation("POST /a")), List.of(set))
                        .steps()
                        .get(0)
                        .action())
                .isEqualTo(Action.UNCHANGED);
        assertThat(plan(List.of(Operations.operation("POST /a", null, null, "{}", "new")), List.of(set))
                        .steps())
                .extracting(step ->
                        Objects.requireNonNull(step.desired()).settings().delivery())
                .containsExactly(delivery);
        assertThat(plan(List.of(operation("POST /b")), List.of(mine)).steps())
                .extracting(step ->
                        Objects.requireNonNull(step.desired()).settings().delivery())
                .containsExactly(delivery);
    }

    @Test
    void keepsAnOperatorsEditOfAField() {
        ExistingHandler handler = synced(List.of(operation("POST /a"))).get(0);
        HandlerSettings mine = new HandlerSettings("PUT", null, "mine", "Summary", null, "digest");
        ExistingHandler edited = edited(handler, handler.name(), "{}", mine);

        Step step = plan(List.of(Operations.operation("POST /a", null, null, "{}", "new digest")), List.of(edited))
                .steps()
                .get(0);

        assertThat(step.changed()).containsExactly("contractSha256");
        assertThat(Objects.requireNonNull(step.desired()).settings())
                .isEqualTo(new HandlerSettings("PUT", null, "mine", "Summary", null, "new digest"));
    }

    @Test
    void recordsANewBaseThoughNothingVisibleChanges() {
        ExistingHandler handler =
                synced(List.of(withArgs("POST /a", "{'x':1}"))).get(0);
        ExistingHandler edited = edited(handler, handler.name(), "{'x':9}", handler.settings());

        SyncPlan plan = plan(List.of(withArgs("POST /a", "{'x':2}")), List.of(edited));

        assertThat(plan.steps().get(0).action()).isEqualTo(Action.UNCHANGED);
        assertThat(plan.toCommandSteps(UUID::randomUUID))
                .singleElement()
                .isInstanceOfSatisfying(HandlerSyncStep.Update.class, update -> {
                    assertThat(update.changed()).isEmpty();
                    assertThat((Object) update.synced().defaultArgs()).hasToString("{\"x\":2}");
                });
    }

    @Test
    void marksAsOrphanedAndBackAgain() {
        List<ExistingHandler> handlers = synced(List.of(operation("POST /a"), operation("POST /b")));
        ExistingHandler mine = madeByHand("mine", HandlerSettings.EMPTY, "{}");

        SyncPlan gone = plan(List.of(operation("POST /a")), List.of(handlers.get(0), handlers.get(1), mine));
        assertThat(gone.counts()).isEqualTo(new SyncCounts(0, 0, 1, 1, 0));
        List<ExistingHandler> orphaned = apply(gone, handlers);

        SyncPlan still = plan(List.of(operation("POST /a")), orphaned);
        assertThat(still.counts()).isEqualTo(new SyncCounts(0, 0, 2, 0, 0));
        assertThat(still.toCommandSteps(UUID::randomUUID)).isEmpty();

        SyncPlan back = plan(List.of(operation("POST /a"), operation("POST /b")), orphaned);
        assertThat(back.steps().get(1).changed()).containsExactly("orphaned");
    }

    @Test
    void adoptsAHandlerMadeByHandAndKeepsWhatItSays() {
        HandlerSettings settings = new HandlerSettings(null, null, "mine", null, null, null);
        ExistingHandler mine = madeByHand("a", settings, "{'timeout':5000,'x':1}");

        Step step = plan(List.of(withArgs("POST /a", "{'x':2,'y':3}")), List.of(mine))
                .steps()
                .get(0);

        assertThat(step.action()).isEqualTo(Action.UPDATED);
        assertThat(step.handlerId()).isEqualTo(mine.id());
        assertThat(step.reason()).isEqualTo("adopts the handler made by hand");
        Desired desired = Objects.requireNonNull(step.desired());
        assertThat((Object) desired.defaultArgs()).hasToString("{\"timeout\":5000,\"x\":1,\"y\":3}");
        assertThat(desired.settings())
                .isEqualTo(new HandlerSettings("POST", "http://core/sofa/a", "mine", "Summary", null, "digest"));
    }

    @Test
    void leavesAHandlerMadeByHandAloneThatCallsSomethingElse() {
        HandlerSettings settings = new HandlerSettings(null, "https://other.example/", null, null, null, null);
        ExistingHandler mine = madeByHand("a", settings, "{}");

        assertThat(plan(List.of(operation("POST /a")), List.of(mine)).steps())
                .extracting(Step::action)
                .containsExactly(Action.CONFLICT);
    }
}
