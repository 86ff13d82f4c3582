@NullMarked
package dev.integrationhub.query.docs;

import org.jspecify.annotations.NullMarked;
