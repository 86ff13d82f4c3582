package dev.integrationhub.command.restore;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.resource.RestoredStateResource.NotRestored;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreChange;
import dev.integrationhub.api.integration.resource.RestoredStateResource.RestoreTarget;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.naming.NameKind;
import dev.integrationhub.command.sealing.RealSealing;

import static dev.integrationhub.command.restore.History.IN_A_WEEK;
import static dev.integrationhub.command.restore.History.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlannerTest {
    private static final Instant JUST_OVER = NOW.minusMillis(1);

    @SuppressWarnings("NullAway.Init")
    private static RealSealing keys;

    private final History history = new History(keys);

    @BeforeAll
    static void start() {
        keys = RealSealing.start();
    }

    @Test
    void sealsNothingBeforeTheEventsAreAskedFor() {
        UUID credential = history.addCredential("K", "one");
        UUID secret = history.addSecret("S", "first");
        long version = history.version();
        history.changeCredential(credential, "two");
        history.changeSecret(secret, "second", null);
        long sealed = keys.keys(history.id);

        RestorePlan plan = history.plan(version);

        assertThat(plan.changes())
                .containsExactly(
                        change("credential", credential, "K", "changed", "value"),
                        change("secret", secret, "S", "changed", "value"));
        assertThat(plan.scopes()).containsExactlyInAnyOrder(Scope.CREDENTIALS_WRITE, Scope.SECRETS_WRITE);
        assertThat(keys.keys(history.id)).isEqualTo(sealed);
        assertThat(plan.events()).hasSize(2);
        assertThat(keys.keys(history.id)).isEqualTo(sealed + 2);
    }

    @Test
    void saysWhichVersionOfASecretCameBackAndGivesItsDatesBack() {
        UUID secret = history.addSecret("S", "first");
        history.changeSecret(secret, "first", IN_A_WEEK);

        RestorePlan plan = history.plan(1);

        assertThat(plan.changes()).containsExactly(change("secret", secret, "S", "changed", "expiresAt"));
        SecretVersionAdded event = (SecretVersionAdded) plan.events().get(0);
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.restoredFrom()).isEqualTo(1);
        assertThat(event.expiresAt()).isNull();
    }

    @Test
    void leavesASecretAsItIsWhoseFormerVersionWasDestroyed() {
        UUID secret = history.addSecret("S", "first");
        history.changeSecret(secret, "second", IN_A_WEEK);
        history.then(new SecretVersionDestroyed(history.id, secret, 1));

        RestorePlan plan = history.plan(1);

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("secret", secret, "S", "key-destroyed"));
        assertThat(plan.scopes()).containsExactly(Scope.SECRETS_WRITE);
    }

    @Test
    void knowsAValueAgainWhoseVersionWasDestroyed() {
        UUID secret = history.addSecret("S", "first");
        history.changeSecret(secret, "first", IN_A_WEEK);
        history.then(new SecretVersionDestroyed(history.id, secret, 1));

        RestorePlan plan = history.plan(1);

        assertThat(plan.notRestored()).isEmpty();
        assertThat(((SecretVersionAdded) plan.events().get(0)).restoredFrom()).isEqualTo(2);
    }

    @Test
    void doesNotOpenWhatWasErasedEvenIfAKeyringHasTheKeyAgain() {
        UUID credential = history.addCredential("K", "one");
        history.then(new CredentialRemoved(history.id, credential, NOW), new CredentialPurged(history.id, credential));

        RestorePlan plan = history.plan(1);

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("credential", credential, "K", "key-destroyed"));
    }

    @Test
    void addsAnewWhatCannotComeBackAndStillOpens() {
        UUID credential = history.addCredential("K", "one");
        UUID secret = history.addSecret("S", "first");
        history.then(
                new CredentialRemoved(history.id, credential, JUST_OVER),
                new SecretRemoved(history.id, secret, JUST_OVER));

        RestorePlan plan = history.plan(2);

        assertThat(plan.changes()).extracting(RestoreChange::action).containsExactly("added", "added");
        assertThat(plan.preview(2).changes())
                .extracting(RestoreChange::target)
                .containsExactly(new RestoreTarget("credential", null, "K"), new RestoreTarget("secret", null, "S"));
        history.then(plan.events().toArray(IntegrationEvent[]::new));
        assertThat(history.value(history.present().credentials().present().get(0)))
                .isEqualTo("one");
        assertThat(history.value(history.present().secrets().present().get(0))).isEqualTo("first");
        assertThat(history.plan(2).changes()).isEmpty();
    }

    @Test
    void saysWhatDoesNotOpenAnyMore() {
        UUID credential = history.addCredential("K", "one");
        history.changeCredential(credential, "two");
        keys.keyring().destroy(history.id, credential, 1);

        RestorePlan plan = history.plan(1);

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("credential", credential, "K", "key-destroyed"));
    }

    @Test
    void keepsWhatHasTheKeyOfSomethingErased() {
        UUID erased = history.addCredential("K", "one");
        history.then(new CredentialRemoved(history.id, erased, NOW), new CredentialPurged(history.id, erased));
        UUID other = history.addCredential("K", "two");

        RestorePlan plan = history.plan(1);

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("credential", other, "K", "key-destroyed"));
    }

    @Test
    void removesWhatHasTheKeyOfSomethingThatComesBack() {
        UUID removed = history.addCredential("K", "one");
        history.then(new CredentialRemoved(history.id, removed, IN_A_WEEK));
        UUID other = history.addCredential("K", "two");

        assertThat(history.plan(1).events())
                .containsExactly(
                        new CredentialRemoved(history.id, other, IN_A_WEEK),
                        new CredentialRestored(history.id, removed));
    }

    @Test
    void leavesAHandlerOutWhoseNameSomebodyHas() {
        UUID handler = history.addHandler("order-created");
        history.then(new HandlerRemoved(history.id, handler, null));

        RestorePlan plan = history.plan(1, taken("order-created"));

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("handler", handler, "order-created", "name-taken"));
    }

    @Test
    void givesAHandlerAllBackButANameThatSomebodyHas() {
        UUID handler = history.addHandler("order-created");
        history.changeHandler(handler, "order-made", "{\"x\":1.00}", HandlerSettings.EMPTY);

        RestorePlan plan = history.plan(1, taken("order-created"));

        assertThat(plan.changes()).containsExactly(change("handler", handler, "order-made", "changed", "defaultArgs"));
        assertThat(plan.notRestored()).containsExactly(notRestored("handler", handler, "order-created", "name-taken"));
    }

    @Test
    void keepsANameFromAnotherHandlerOnceItsOwnerHasToKeepIt() {
        UUID one = history.addHandler("a");
        UUID other = history.addHandler("b");
        long version = history.version();
        history.changeHandler(one, "c", "{\"x\":1.0}", HandlerSettings.EMPTY);
        history.changeHandler(other, "a", "{\"x\":1.0}", HandlerSettings.EMPTY);

        RestorePlan plan = history.plan(version, taken("b"));

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored())
                .containsExactly(
                        notRestored("handler", one, "a", "name-taken"),
                        notRestored("handler", other, "b", "name-taken"));
    }

    @Test
    void givesANameOnceThatTwoHaveBetweenTheEventsOfAnExchange() {
        UUID one = history.addHandler("a");
        UUID other = history.addHandler("b");
        history.changeHandler(one, "b", "{\"x\":1.0}", HandlerSettings.EMPTY);
        long between = history.version();
        history.changeHandler(other, "a", "{\"x\":1.0}", HandlerSettings.EMPTY);

        RestorePlan plan = history.plan(between);

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("handler", other, "b", "name-taken"));
    }

    @Test
    void keepsTheNameOfAnIntegrationWhereSomebodyHasTheFormerOne() {
        history.then(new IntegrationRenamed(history.id, "keycrm", "sofa"));

        RestorePlan plan = history.plan(0, taken("sofa"));

        assertThat(plan.events()).isEmpty();
        assertThat(plan.notRestored()).containsExactly(notRestored("integration", history.id, "sofa", "name-taken"));
    }

    @Test
    void bringsADeletedIntegrationBackWithoutTheHandlersThatHaveNoNameLeft() {
        UUID handler = history.addHandler("order-created");
        history.then(new IntegrationDeleted(history.id, IN_A_WEEK));

        RestorePlan plan = history.plan(1, taken("order-created"));

        assertThat(plan.changes())
                .containsExactly(
                        change("integration", history.id, "sofa", "restored"),
                        change("handler", handler, "order-created", "removed"));
        assertThat(plan.events()).contains(new HandlerRemoved(history.id, handler, "name-taken"));
        assertThat(plan.notRestored()).containsExactly(notRestored("handler", handler, "order-created", "name-taken"));
    }

    @Test
    void doesNotBringAnIntegrationBackThatHasNoNameLeft() {
        history.then(new IntegrationDeleted(history.id, IN_A_WEEK));

        assertThatThrownBy(() -> history.plan(0, taken("sofa"))).isInstanceOf(ProblemException.class);
    }

    private static RestoreChange change(String type, UUID id, String name, String action, String... members) {
        return new RestoreChange(new RestoreTarget(type, id, name), action, List.of(members));
    }

    private static NotRestored notRestored(String type, UUID id, String name, String reason) {
        return new NotRestored(new RestoreTarget(type, id, name), reason);
    }

    private static TakenNames taken(String name) {
        return (NameKind kind, Set<String> names, UUID integrationId) -> {
            Set<String> taken = new HashSet<>(names);
            taken.retainAll(Set.of(name));
            return taken;
        };
    }
}
