@NullMarked
package dev.integrationhub.query;

import org.jspecify.annotations.NullMarked;
