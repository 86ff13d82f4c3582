@NullMarked
package dev.integrationhub.query.audit.sink;

import org.jspecify.annotations.NullMarked;
