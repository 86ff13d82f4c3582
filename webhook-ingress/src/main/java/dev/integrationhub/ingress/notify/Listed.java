package dev.integrationhub.ingress.notify;

import java.util.List;

/**
 * Things of which so many are shown.
 *
 * @param count how many there are
 * @param listed the first of them
 */
record Listed<T>(int count, List<T> listed) {
    private static final int MOST = 50;

    static <T> Listed<T> of(List<T> all) {
        return new Listed<>(all.size(), List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
    }
}
