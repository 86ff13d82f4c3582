/** Makes anew from the events, while the hub works on, what was made from them; whoever keeps such a thing says how. */
@NullMarked
package dev.integrationhub.platform.rebuild;

import org.jspecify.annotations.NullMarked;
