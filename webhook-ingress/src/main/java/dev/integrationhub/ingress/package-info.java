@NullMarked
package dev.integrationhub.ingress;

import org.jspecify.annotations.NullMarked;
