/** Tests of signing in with an identity provider. */
@NullMarked
package dev.integrationhub.command.oidc;

import org.jspecify.annotations.NullMarked;
