@NullMarked
package dev.integrationhub.query.stream;

import org.jspecify.annotations.NullMarked;
