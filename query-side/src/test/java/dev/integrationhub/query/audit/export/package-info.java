@NullMarked
package dev.integrationhub.query.audit.export;

import org.jspecify.annotations.NullMarked;
