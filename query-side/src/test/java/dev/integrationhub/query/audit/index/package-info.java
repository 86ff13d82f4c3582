@NullMarked
package dev.integrationhub.query.audit.index;

import org.jspecify.annotations.NullMarked;
