@NullMarked
package dev.integrationhub.ingress.store;

import org.jspecify.annotations.NullMarked;
