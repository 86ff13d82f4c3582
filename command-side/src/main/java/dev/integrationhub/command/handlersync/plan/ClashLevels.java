package dev.integrationhub.command.handlersync.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which of its candidates each operation takes so that no two want the same: all that clash go on to their next one, whatever
 * their order in the document.
 */
final class ClashLevels {
    private ClashLevels() {}

    /**
     * Raises levels until nothing clashes.
     *
     * @param levels changed in place
     * @param taking which of the candidates take part
     * @param reserved names none of them may have, unless the document says so
     */
    static void raise(List<NameCandidates> candidates, int[] levels, boolean[] taking, Set<String> reserved) {
        for (boolean raised = true; raised; ) {
            raised = false;
            Map<String, Integer> wanted = new HashMap<>();
            for (int i = 0; i < levels.length; i++) {
                if (taking[i] && !candidates.get(i).explicit()) {
                    wanted.merge(candidates.get(i).names().get(levels[i]), 1, Integer::sum);
                }
            }
            for (int i = 0; i < levels.length; i++) {
                String name = candidates.get(i).names().get(levels[i]);
                boolean clash = reserved.contains(name) || wanted.getOrDefault(name, 0) > 1;
                if (taking[i] && clash && levels[i] < candidates.get(i).lastLevel()) {
                    levels[i]++;
                    raised = true;
                }
            }
        }
    }
}
