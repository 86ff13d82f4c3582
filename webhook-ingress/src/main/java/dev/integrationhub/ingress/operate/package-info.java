/** What operators do with deliveries: find, replay and cancel them. */
@NullMarked
package dev.integrationhub.ingress.operate;

import org.jspecify.annotations.NullMarked;
