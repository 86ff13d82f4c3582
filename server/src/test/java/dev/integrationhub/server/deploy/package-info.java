/** Tests of how the hub is packaged: the image, the compose file, the proxy. */
@NullMarked
package dev.integrationhub.server.deploy;

import org.jspecify.annotations.NullMarked;
