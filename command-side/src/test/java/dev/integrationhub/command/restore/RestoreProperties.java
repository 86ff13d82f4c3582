package dev.integrationhub.command.restore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;

import dev.integrationhub.command.integration.Handler;
import dev.integrationhub.command.integration.IntegrationState;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.sealing.RealSealing;
import dev.integrationhub.platform.json.ExactJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Over histories by chance in which nothing was destroyed. */
class RestoreProperties {
    @SuppressWarnings("NullAway.Init")
    private static RealSealing keys;

    @BeforeContainer
    static void start() {
        keys = RealSealing.start();
    }

    @Property(tries = 100)
    void theStateIsTheFormerOneAgain(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = RandomHistory.CHOICES - 1) Integer> choices,
            @ForAll @IntRange(max = 1_000_000) int chance) {
        History history = RandomHistory.of(keys, choices);
        long version = chance % (history.version() + 1);
        IntegrationState former = history.past(version);
        IntegrationState before = history.present();
        Assume.that(!former.deleted());

        history.restore(version);
        if (isBetweenEventsOfAnExchange(former)) {
            return;
        }

        assertThat(told(history, history.present())).isEqualTo(told(history, former));
        assertThat(history.plan(version).notRestored()).isEmpty();
        assertThat(history.plan(version).changes()).isEmpty();
        assertThat(history.plan(version).events()).isEmpty();
        if (!before.deleted()) {
            history.restore(before.version());
            assertThat(told(history, history.present())).isEqualTo(told(history, before));
        }
    }

    /** Nobody ever saw such a state; there what can be brought back is. */
    private static boolean isBetweenEventsOfAnExchange(IntegrationState state) {
        return state.handlers().stream().map(Handler::name).distinct().count()
                < state.handlers().size();
    }

    /** All that comes back: no versions, and no moments at which something was written. */
    private static Map<String, Object> told(History history, IntegrationState state) {
        Map<String, Object> told = new TreeMap<>();
        told.put("name", state.name());
        told.put("externalIds", state.externalIds());
        told.put(
                "credentials",
                state.credentials().present().stream()
                        .collect(Collectors.toMap(SealedEntry::id, one -> List.of(one.key(), history.value(one)))));
        told.put(
                "secrets",
                state.secrets().present().stream().collect(Collectors.toMap(Secret::id, one -> told(history, one))));
        told.put("handlers", state.handlers().stream().collect(Collectors.toMap(Handler::id, RestoreProperties::told)));
        return told;
    }

    private static List<String> told(History history, Secret secret) {
        return List.of(
                secret.key(),
                history.value(secret),
                String.valueOf(secret.current().hint()),
                String.valueOf(secret.current().fingerprint()),
                String.valueOf(secret.expiresAt()),
                String.valueOf(secret.remindAt()));
    }

    private static List<String> told(Handler handler) {
        return List.of(
                handler.name(),
                ExactJson.MAPPER.writeValueAsString(handler.defaultArgs()),
                handler.settings().toString(),
                handler.source().toString(),
                String.valueOf(handler.sourceKey()),
                ExactJson.MAPPER.writeValueAsString(handler.synced()),
                String.valueOf(handler.orphaned()),
                handler.disablement() == null ? "" : handler.disablement().reason());
    }
}
