/** Signs messages, so that whoever gets them can tell who sent them. */
@NullMarked
package dev.integrationhub.platform.sign;

import org.jspecify.annotations.NullMarked;
