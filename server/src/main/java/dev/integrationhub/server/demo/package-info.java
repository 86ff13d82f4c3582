/** A hub with samples in which something happens, for those who look at it for the first time. */
@NullMarked
package dev.integrationhub.server.demo;

import org.jspecify.annotations.NullMarked;
