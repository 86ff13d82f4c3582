/** What has to be done every so often in each process that receives webhooks, whichever of them does it. */
@NullMarked
package dev.integrationhub.ingress.upkeep;

import org.jspecify.annotations.NullMarked;
