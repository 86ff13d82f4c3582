/** Read models are made anew from the events; whoever keeps one says how. */
@NullMarked
package dev.integrationhub.platform.rebuild;

import org.jspecify.annotations.NullMarked;
