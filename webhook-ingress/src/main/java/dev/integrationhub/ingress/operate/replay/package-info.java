/** Replays of many deliveries: counted first, then carried out a batch at a time by whichever process gets to it. */
@NullMarked
package dev.integrationhub.ingress.operate.replay;

import org.jspecify.annotations.NullMarked;
