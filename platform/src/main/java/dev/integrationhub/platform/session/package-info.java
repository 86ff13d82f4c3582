/** Who is signed in with a browser: sessions that any process knows, their cookies, and the tokens against forged requests. */
@NullMarked
package dev.integrationhub.platform.session;

import org.jspecify.annotations.NullMarked;
