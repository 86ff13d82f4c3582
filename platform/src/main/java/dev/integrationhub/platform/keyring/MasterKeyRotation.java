package dev.integrationhub.platform.keyring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import dev.integrationhub.api.keyring.resource.KeyringResource;
import dev.integrationhub.api.keyring.resource.MasterKeyResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

/**
 * Changes the master key while the hub works. Everything new is wrapped under the other key from the commit of {@link #rotate} on;
 * what is there is wrapped anew by {@link #rewrap}, and the former key opens the rest of it for as long as it is in the keyset.
 */
public class MasterKeyRotation {
    private final MasterKeyLock lock;
    private final MasterKeyCheck check;
    private final WrappedKeys wrappedKeys;
    private final MasterKeys masterKeys;
    private final MasterKeySource source;
    private final Rewrap rewrap;

    MasterKeyRotation(
            MasterKeyLock lock, MasterKeyCheck check, WrappedKeys wrappedKeys, MasterKeys masterKeys, Rewrap rewrap) {
        this.lock = lock;
        this.check = check;
        this.wrappedKeys = wrappedKeys;
        this.masterKeys = masterKeys;
        this.source = masterKeys.source();
        this.rewrap = rewrap;
    }

    /**
     * Goes over to another master key, in the transaction of the caller: to the primary key of the keyset if that is another one
     * already, because the operator made it so or because an earlier attempt ended there, or else to a new one in the hub's own file.
     *
     * @return empty if keys are left to be wrapped anew since the last time, which has to be finished first
     * @throws ProblemException if the keyset is the operator's and has no other primary key
     * @throws MasterKeyException if it cannot be read or written
     */
    public Optional<MasterKeyChange> rotate() {
        lock.take();
        String former = check.keyId().orElseThrow();
        if (wrappedKeys.anyNotUnder(former)) {
            return Optional.empty();
        }
        MasterKeyset keyset = keysetWith(former);
        if (keyset.id().equals(former)) {
            requireOwn(
                    ProblemCode.MASTER_KEY_UNCHANGED,
                    "Master key " + former + " is the primary key of the keyset that the hub is given. Add another one"
                            + " as the primary key, give the keyset to every process, and ask again.");
            keyset = keyset.withNewPrimary();
            source.replace(keyset);
        }
        check.change(keyset);
        masterKeys.take(keyset);
        return Optional.of(new MasterKeyChange(former, keyset.id()));
    }

    /** Wraps anew what is not under the present master key, as long as it may go on; each few rows are a transaction. */
    public void rewrap(BooleanSupplier mayGoOn) {
        if (check.keyId().filter(wrappedKeys::anyNotUnder).isPresent()) {
            rewrap.run(mayGoOn);
        }
    }

    /**
     * Takes all master keys but the present one out of the hub's own file. It is held until the end of the caller's transaction that
     * nobody else changes the file.
     *
     * @return the ids of those that were there
     * @throws ProblemException if one of them still wraps something, or the keyset is the operator's
     */
    public List<String> dropFormer() {
        requireOwn(
                ProblemCode.MASTER_KEYSET_NOT_OWN,
                "The operator gives the master keyset; take keys out of it that wrap nothing any more, there.");
        lock.take();
        String present = check.keyId().orElseThrow();
        if (wrappedKeys.anyNotUnder(present)) {
            throw new ProblemException(
                    ProblemCode.MASTER_KEY_IN_USE,
                    "Keys are still wrapped under a former master key. Wait until they are wrapped anew; the log names"
                            + " those that cannot be.");
        }
        MasterKeyset keyset = keysetWith(present);
        List<String> former =
                keyset.ids().stream().filter(id -> !id.equals(present)).toList();
        if (!former.isEmpty()) {
            MasterKeyset alone = keyset.withOnly(present);
            source.replace(alone);
            masterKeys.take(alone);
        }
        return former;
    }

    /** Which master keys there are and how much each wraps; nothing of the keys themselves. */
    public KeyringResource state() {
        String present = check.keyId().orElseThrow();
        Map<String, Long> wrapped = wrappedKeys.count();
        Set<String> known = masterKeys.having(present).ids();
        List<MasterKeyResource> keys = Stream.of(Set.of(present), known, wrapped.keySet())
                .flatMap(Set::stream)
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .map(id -> new MasterKeyResource(id, wrapped.getOrDefault(id, 0L), known.contains(id)))
                .toList();
        boolean rotating = wrapped.keySet().stream().anyMatch(id -> !id.equals(present));
        return new KeyringResource(present, source.own().isPresent(), rotating, keys);
    }

    /** The one that is there now, which may be newer than what this process knows. */
    private MasterKeyset keysetWith(String id) {
        return source.find()
                .filter(keyset -> keyset.has(id))
                .orElseThrow(() -> new MasterKeyException("Master key " + id + " is not in " + source.origin()));
    }

    private void requireOwn(ProblemCode otherwise, String detail) {
        if (source.own().isEmpty()) {
            throw new ProblemException(otherwise, detail);
        }
    }
}
