@NullMarked
package dev.integrationhub.ingress.notify;

import org.jspecify.annotations.NullMarked;
