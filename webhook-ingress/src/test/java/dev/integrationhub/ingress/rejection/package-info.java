@NullMarked
package dev.integrationhub.ingress.rejection;

import org.jspecify.annotations.NullMarked;
