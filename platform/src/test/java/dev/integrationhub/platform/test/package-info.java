/** What the tests of all modules stand on. */
@NullMarked
package dev.integrationhub.platform.test;

import org.jspecify.annotations.NullMarked;
