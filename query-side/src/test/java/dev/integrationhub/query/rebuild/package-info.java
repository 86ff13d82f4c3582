@NullMarked
package dev.integrationhub.query.rebuild;

import org.jspecify.annotations.NullMarked;
