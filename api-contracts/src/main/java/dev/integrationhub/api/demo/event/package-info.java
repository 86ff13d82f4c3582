/** What happened to a hub that is only shown. */
@NullMarked
package dev.integrationhub.api.demo.event;

import org.jspecify.annotations.NullMarked;
