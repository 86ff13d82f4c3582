/** Whether a webhook comes from whom it should: a verifier for each scheme. */
@NullMarked
package dev.integrationhub.ingress.verify;

import org.jspecify.annotations.NullMarked;
