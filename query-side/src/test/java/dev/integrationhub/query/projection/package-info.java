@NullMarked
package dev.integrationhub.query.projection;

import org.jspecify.annotations.NullMarked;
