@NullMarked
package dev.integrationhub.query.secret;

import org.jspecify.annotations.NullMarked;
