package dev.integrationhub.ingress.store;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ids by which senders would be told that they had sent a webhook before. */
@Component
public class ProviderClaims {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderClaims.class);

    private final JdbcTemplate jdbc;

    ProviderClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the id of a delivery whose sender is to be told that it failed be over, as it would be in 3 days: what comes under it next
     * is a webhook of its own. Until then the sender can ask by it.
     *
     * @return false if it stays, since somebody was told meanwhile that the delivery is on its way
     */
    public boolean release(UUID handlerId, String providerId, UUID deliveryId) {
        try {
            int released = jdbc.update(
                    "update ingress.provider_claim set claimed_at = claimed_at - interval '3 days'"
                            + " where handler_id = ? and provider_id = ? and delivery_id = ? and not repeated",
                    handlerId,
                    ProviderId.stored(providerId),
                    deliveryId);
            return released > 0;
        } catch (DataAccessException e) {
            LOG.warn(
                    "The id of delivery {} is not forgotten; what its sender repeats is taken for a duplicate",
                    deliveryId,
                    e);
            return false;
        }
    }
}
