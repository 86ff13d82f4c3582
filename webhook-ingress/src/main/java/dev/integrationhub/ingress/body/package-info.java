/** What is in the body of a webhook, read without building it in memory. */
@NullMarked
package dev.integrationhub.ingress.body;

import org.jspecify.annotations.NullMarked;
