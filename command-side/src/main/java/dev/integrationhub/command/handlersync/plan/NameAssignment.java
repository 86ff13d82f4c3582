package dev.integrationhub.command.handlersync.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives every operation its name. Names in use stay; then those the document says itself are given, then the others; among equals the
 * handlers that the document renames come first, then the document's order decides.
 */
final class NameAssignment {
    private final Matching matching;
    private final SyncInput input;
    private final List<Subject> subjects;
    private final List<NameCandidates> candidates;
    private final int[] documentLevels;
    /** Of handlers that the document renames to a name they cannot have: they keep the one they have. */
    private final Set<Integer> failedRenames = new HashSet<>();

    private NameAssignment(Matching matching, SyncInput input) {
        this.matching = matching;
        this.input = input;
        this.subjects = matching.subjects();
        this.candidates = subjects.stream().map(Subject::candidates).toList();
        this.documentLevels = new int[subjects.size()];
        boolean[] all = new boolean[subjects.size()];
        Arrays.fill(all, true);
        ClashLevels.raise(candidates, documentLevels, all, explicitNames());
    }

    /** A naming for each subject, in their order. */
    static List<Naming> of(Matching matching, SyncInput input) {
        NameAssignment assignment = new NameAssignment(matching, input);
        while (true) {
            int failedBefore = assignment.failedRenames.size();
            Naming[] namings = assignment.round();
            if (assignment.failedRenames.size() == failedBefore) {
                return List.of(namings);
            }
        }
    }

    private Set<String> explicitNames() {
        Set<String> names = new HashSet<>();
        candidates.stream().filter(NameCandidates::explicit).forEach(c -> names.addAll(c.names()));
        return names;
    }

    private Naming[] round() {
        Naming[] namings = new Naming[subjects.size()];
        boolean[] claiming = new boolean[subjects.size()];
        Set<String> held = new HashSet<>();
        matching.gone().forEach(handler -> held.add(handler.name()));
        for (int i = 0; i < namings.length; i++) {
            Subject subject = subjects.get(i);
            String settled = subject.settledName();
            if (settled != null) {
                held.add(settled);
                String kept = subject.keptName();
                String inDocument = kept == null ? candidates.get(i).names().get(documentLevels[i]) : kept;
                namings[i] = new Naming(settled, inDocument, null, null, null);
            } else if (subject.handler() != null && failedRenames.contains(i)) {
                held.add(subject.handler().name());
                claiming[i] = true;
            } else {
                claiming[i] = true;
            }
        }
        Set<String> reserved = explicitNames();
        reserved.addAll(held);
        int[] levels = documentLevels.clone();
        ClashLevels.raise(candidates, levels, claiming, reserved);
        NameClaims claims = new NameClaims(held, matching.madeByHand(), input.takenElsewhere());
        for (int i : claimOrder(claiming)) {
            namings[i] = claims.claim(subjects.get(i), levels[i]);
            if (namings[i].conflict() != null && subjects.get(i).handler() != null) {
                failedRenames.add(i);
            }
        }
        return namings;
    }

    private int[] claimOrder(boolean[] claiming) {
        return IntStream.range(0, claiming.length)
                .filter(i -> claiming[i])
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !candidates.get(i).explicit())
                        .thenComparing(i -> subjects.get(i).handler() == null)
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
