@NullMarked
package dev.integrationhub.query.integration;

import org.jspecify.annotations.NullMarked;
