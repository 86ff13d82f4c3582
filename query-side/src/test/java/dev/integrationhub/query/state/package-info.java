@NullMarked
package dev.integrationhub.query.state;

import org.jspecify.annotations.NullMarked;
