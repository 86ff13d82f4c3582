package dev.integrationhub.command.handlersync.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.command.handlersync.spec.SpecOperation;

import static org.assertj.core.api.Assertions.assertThat;

/** Over two versions of a document, an operator's edits between them, handlers made by hand and other integrations' names. */
class SyncPlanProperties {
    private static final Arbitrary<String> NAMES =
            Arbitraries.of("a", "b", "get-a", "post-a", "sofa-a", "sofa-b", "get-a-id", "c");

    @Provide
    Arbitrary<List<SpecOperation>> documents() {
        Arbitrary<String> keys = Arbitraries.of(
                "GET /a",
                "POST /a",
                "GET /a/{id}",
                "GET /a/id",
                "POST /sofa/a",
                "GET /b",
                "PUT /b/{x}",
                "webhook:a",
                "GET /");
        Arbitrary<String> args = Arbitraries.of("{}", "{'x':1}", "{'x':2,'y':1}", "{'y':{'z':1}}");
        return Combinators.combine(
                        keys,
                        Arbitraries.of("a", "getA", "b").injectNull(0.7),
                        NAMES.injectNull(0.7),
                        args,
                        Arbitraries.of("d1", "d2"))
                .as(Operations::operation)
                .list()
                .uniqueElements(SpecOperation::sourceKey)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<Set<String>> taken() {
        return NAMES.set().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<ExistingHandler>> madeByHand() {
        return Combinators.combine(NAMES, Arbitraries.of("GET", "PUT").injectNull(0.5))
                .as((name, method) -> Operations.madeByHand(
                        name, new HandlerSettings(method, null, null, null, null, null), "{'x':7}"))
                .list()
                .uniqueElements(ExistingHandler::name)
                .ofMaxSize(2);
    }

    @Property
    void aPlanCarriedOutLeavesNothingToDo(
            @ForAll("documents") List<SpecOperation> first,
            @ForAll("documents") List<SpecOperation> second,
            @ForAll("madeByHand") List<ExistingHandler> madeByHand,
            @ForAll("taken") Set<String> taken,
            @ForAll Random random) {
        String[] elsewhere = without(taken, madeByHand);
        SyncPlan initial = Operations.plan(first, madeByHand, elsewhere);
        List<ExistingHandler> handlers = edit(Operations.apply(initial, madeByHand), random, elsewhere);

        SyncPlan plan = Operations.plan(second, handlers, elsewhere);
        List<ExistingHandler> after = Operations.apply(plan, handlers);
        SyncPlan again = Operations.plan(second, after, elsewhere);

        assertThat(after)
                .extracting(ExistingHandler::name)
                .doesNotHaveDuplicates()
                .noneMatch(List.of(elsewhere)::contains);
        assertThat(again.steps())
                .extracting(Step::action)
                .allMatch(action -> action == Action.UNCHANGED || action == Action.CONFLICT);
        assertThat(again.toCommandSteps(UUID::randomUUID)).isEmpty();
        assertThat(again.counts().conflicts()).isEqualTo(plan.counts().conflicts());
    }

    @Property
    void theSameInputGivesTheSamePlan(
            @ForAll("documents") List<SpecOperation> first,
            @ForAll("documents") List<SpecOperation> second,
            @ForAll("taken") Set<String> taken,
            @ForAll Random random) {
        String[] elsewhere = without(taken, List.of());
        List<ExistingHandler> handlers = Operations.apply(Operations.plan(first, List.of(), elsewhere), List.of());
        List<ExistingHandler> shuffled = new ArrayList<>(handlers);
        Collections.shuffle(shuffled, random);

        assertThat(Operations.plan(second, shuffled, elsewhere))
                .isEqualTo(Operations.plan(second, handlers, elsewhere));
    }

    @Property
    void anOperatorsEditStays(
            @ForAll("documents") List<SpecOperation> first,
            @ForAll("documents") List<SpecOperation> second,
            @ForAll Random random) {
        List<ExistingHandler> handlers = edit(Operations.synced(first), random);
        Map<UUID, ExistingHandler> after = new HashMap<>();
        Operations.apply(Operations.plan(second, handlers), handlers).forEach(h -> after.put(h.id(), h));

        for (ExistingHandler edited : handlers) {
            ExistingHandler now = Objects.requireNonNull(after.get(edited.id()));
            if (edited.renamedByOperator()) {
                assertThat(now.name()).isEqualTo(edited.name());
            }
            if (edited.defaultArgs().path("x").asInt(0) == 99) {
                assertThat(now.defaultArgs().path("x").asInt(0)).isEqualTo(99);
            }
        }
    }

    private static String[] without(Set<String> taken, List<ExistingHandler> handlers) {
        return taken.stream()
                .filter(name -> handlers.stream().noneMatch(h -> h.name().equals(name)))
                .toArray(String[]::new);
    }

    private static List<ExistingHandler> edit(List<ExistingHandler> handlers, Random random, String... taken) {
        List<ExistingHandler> edited = new ArrayList<>();
        List<String> used =
                new ArrayList<>(handlers.stream().map(ExistingHandler::name).toList());
        used.addAll(List.of(taken));
        for (ExistingHandler handler : handlers) {
            String name = List.of("a", "b", "c", "mine").get(random.nextInt(4));
            boolean rename = random.nextInt(3) == 0 && !used.contains(name);
            used.add(name);
            String args =
                    random.nextInt(3) == 0 ? "{'x':99}" : handler.defaultArgs().toString();
            edited.add(Operations.edited(handler, rename ? name : handler.name(), args, handler.settings()));
        }
        return edited;
    }
}
