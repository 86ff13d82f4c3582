package dev.integrationhub.ingress.operate.live;

import java.util.UUID;

/**
 * A delivery as it is after a change.
 *
 * @param id where to go on for somebody who has heard of it
 * @param json the delivery as clients see it
 */
record LiveRow(long id, UUID integrationId, String json) {}
