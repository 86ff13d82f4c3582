/** Who may do what: the accounts, grants and tokens that it is decided from, and the decision. */
@NullMarked
package dev.integrationhub.platform.access;

import org.jspecify.annotations.NullMarked;
