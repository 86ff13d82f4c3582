/** Signing in with an identity provider (OpenID Connect Core 1.0, authorization code flow with PKCE). */
@NullMarked
package dev.integrationhub.command.oidc;

import org.jspecify.annotations.NullMarked;
