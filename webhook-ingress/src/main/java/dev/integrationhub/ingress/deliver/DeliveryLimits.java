package dev.integrationhub.ingress.deliver;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered, where their handlers do not say otherwise.
 *
 * @param maxConcurrentPerHandler how many deliveries of one handler each process has under way at once
 * @param breakerFailures after how many failures in a row a target is left alone
 * @param breakerPause for how long; then one delivery finds out whether it is well again
 * @param disableAfter how long a handler may have nothing but failures before it is disabled
 * @param workerTimeout after which a process that is not heard of loses what it has in hand; at least 2 s
 */
@ConfigurationProperties("hub.delivery")
record DeliveryLimits(
        @DefaultValue("16") int maxConcurrentPerHandler,
        @DefaultValue("5") int breakerFailures,
        @DefaultValue("60s") Duration breakerPause,
        @DefaultValue("120h") Duration disableAfter,
        @DefaultValue("10s") Duration workerTimeout) {

    /** @throws IllegalArgumentException if nothing could be delivered with these: the hub then does not start */
    DeliveryLimits {
        require(maxConcurrentPerHandler >= 1, "max-concurrent-per-handler");
        require(breakerFailures >= 1, "breaker-failures");
        require(breakerPause.toMillis() >= 1, "breaker-pause");
        require(disableAfter.toMillis() >= 1, "disable-after");
        require(workerTimeout.toMillis() >= 2000, "worker-timeout");
    }

    private static void require(boolean enough, String setting) {
        if (!enough) {
            throw new IllegalArgumentException("hub.delivery." + setting + ": this is too little");
        }
    }
}
