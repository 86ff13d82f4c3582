package dev.integrationhub.command.handlersync.plan;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.command.handlersync.spec.SpecOperation;

import static dev.integrationhub.command.handlersync.plan.Operations.apply;
import static dev.integrationhub.command.handlersync.plan.Operations.edited;
import static dev.integrationhub.command.handlersync.plan.Operations.named;
import static dev.integrationhub.command.handlersync.plan.Operations.operation;
import static dev.integrationhub.command.handlersync.plan.Operations.plan;
import static dev.integrationhub.command.handlersync.plan.Operations.synced;
import static dev.integrationhub.command.handlersync.plan.Operations.withId;
import static org.assertj.core.api.Assertions.assertThat;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "POST /sofa/my-action, my-action",
        "POST /my-action, my-action",
        "POST /v1/orders/{id}/cancel, v1-orders-cancel",
        "POST /myAction, my-action",
        "POST /my_action, my_action",
        "POST /users.list, users.list",
        "POST /sofa, sofa",
        "POST /, sofa",
        "GET /{id}, id",
        "GET /\u0437\u0430\u043a\u0430\u0437\u044b, sofa",
        "webhook:order.created, order.created",
        "webhook:OrderCreated, order-created"
    })
    void namesAnOperationByItsPath(String sourceKey, String name) {
        assertThat(names(operation(sourceKey))).containsExactly(name);
    }

    @Test
    void prefersTheDocumentsOwnName() {
        assertThat(names(
                        named("POST /a", "x.y_z"),
                        withId("POST /b", "doThing"),
                        withId("POST /c", "\u0434\u0435\u043b\u043e")))
                .containsExactly("x.y_z", "do-thing", "c");
    }

    @Test
    void putsTheMethodInFrontOnlyWhereTwoWouldClash() {
        assertThat(names(operation("GET /orders"), operation("POST /orders"), operation("GET /users")))
                .containsExactly("get-orders", "post-orders", "users");
    }

    @Test
    void putsPlaceholdersInWhereTheMethodDoesNotDo() {
        assertThat(names(
                        operation("GET /orders"),
                        operation("POST /orders"),
                        operation("GET /orders/{id}"),
                        operation("GET /{id}/orders")))
                .containsExactly("get-orders", "post-orders", "get-orders-id", "get-id-orders");
    }

    @Test
    void putsADigestBehindWhatNothingElseTellsApart() {
        assertThat(names(operation("GET /a/{b}"), operation("GET /a/b"), operation("GET /{a}/b")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(a|b|a-b)(-[0-9a-f]{8})?"));
    }

    @Test
    void leavesAnExplicitNameToItsOperation() {
        assertThat(names(operation("POST /orders"), named("POST /b", "orders")))
                .containsExactly("post-orders", "orders");
    }

    @Test
    void refusesTheSecondOfTwoEqualExplicitNames() {
        SyncPlan plan = plan(List.of(named("POST /a", "x"), named("POST /b", "x")), List.of());

        assertThat(plan.steps()).extracting(Step::action).containsExactly(Action.CREATED, Action.CONFLICT);
        assertThat(plan.steps().get(1).reason()).contains("'x'");
        assertThat(plan.counts().conflicts()).isEqualTo(1);
    }

    @Test
    void prefixesANameThatAnotherIntegrationHas() {
        assertThat(names(plan(List.of(operation("POST /a"), named("POST /b", "b")), List.of(), "a", "b")))
                .containsExactly("sofa-a", "sofa-b");
        SyncPlan taken = plan(List.of(operation("POST /a")), List.of(), "a", "sofa-a");
        assertThat(taken.steps()).extracting(Step::action).containsExactly(Action.CONFLICT);
        assertThat(taken.toCommandSteps(UUID::randomUUID)).isEmpty();
    }

    @Test
    void namesEveryNameItMayGiveInAdvance() {
        List<SpecOperation> operations = List.of(operation("GET /a"), operation("POST /a"), named("POST /b", "b"));

        assertThat(SyncInput.possibleNames("sofa", operations))
                .contains("a", "get-a", "post-a", "sofa-get-a", "b", "sofa-b");
    }

    @Test
    void keepsANameInUseWhenANewOperationClashes() {
        List<ExistingHandler> handlers = synced(List.of(operation("POST /orders")));

        assertThat(names(plan(List.of(operation("GET /orders"), operation("POST /orders")), handlers)))
                .containsExactly("get-orders", "orders");
    }

    @Test
    void keepsAPrefixedNameWhenTheOtherIntegrationIsGone() {
        List<SpecOperation> operations = List.of(operation("POST /a"));
        List<ExistingHandler> handlers = apply(plan(operations, List.of(), "a"), List.of());

        assertThat(plan(operations, handlers).steps()).extracting(Step::action).containsExactly(Action.UNCHANGED);
    }

    @Test
    void followsTheDocumentsRename() {
        Step step = plan(List.of(named("POST /a", "new")), synced(List.of(named("POST /a", "old"))))
                .steps()
                .get(0);

        assertThat(step.name()).isEqualTo("new");
        assertThat(step.changed()).containsExactly("name");
    }

    @Test
    void keepsTheOperatorsRenameThroughTheDocuments() {
        ExistingHandler handler = synced(List.of(named("POST /a", "old"))).get(0);
        ExistingHandler renamed = edited(handler, "mine", "{}", handler.settings());

        Step step =
                plan(List.of(named("POST /a", "new")), List.of(renamed)).steps().get(0);

        assertThat(step.action()).isEqualTo(Action.UNCHANGED);
        assertThat(step.name()).isEqualTo("mine");
        assertThat(step.rebased()).isTrue();
    }

    @Test
    void swapsNamesWithinOnePlan() {
        List<ExistingHandler> handlers = synced(List.of(named("POST /a", "x"), named("POST /b", "y")));

        assertThat(names(plan(List.of(named("POST /a", "y"), named("POST /b", "x")), handlers)))
                .containsExactly("y", "x");
    }

    @Test
    void leavesARenamedHandlerAsItIsWhenTheNewNameIsTaken() {
        List<ExistingHandler> handlers = synced(List.of(named("POST /a", "x"), named("POST /b", "y")));

        SyncPlan plan = plan(List.of(named("POST /a", "x"), named("POST /b", "x"), named("POST /c", "y")), handlers);

        assertThat(plan.steps())
                .extracting(Step::action)
                .containsExactly(Action.UNCHANGED, Action.CONFLICT, Action.CONFLICT);
        assertThat(plan.steps().get(1).handlerId()).isEqualTo(handlers.get(1).id());
    }

    @Test
    void keepsTheHandlerOfAnOperationThatMoved() {
        List<ExistingHandler> handlers = synced(List.of(withId("POST /v1/orders", "createOrder")));

        Step step = plan(List.of(withId("PUT /v2/orders", "createOrder")), handlers)
                .steps()
                .get(0);

        assertThat(step.handlerId()).isEqualTo(handlers.get(0).id());
        assertThat(step.changed()).containsExactly("method", "targetUrl", "sourceKey");
        assertThat(step.reason()).isEqualTo("moved from POST /v1/orders");
    }

    private static List<String> names(SpecOperation... operations) {
        return names(plan(List.of(operations), List.of()));
    }

    private static List<String> names(SyncPlan plan) {
        return plan.steps().stream().map(Step::name).toList();
    }
}
