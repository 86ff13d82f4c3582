@NullMarked
package dev.integrationhub.query.audit;

import org.jspecify.annotations.NullMarked;
