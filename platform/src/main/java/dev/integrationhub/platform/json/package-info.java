/** JSON as the hub reads and writes it when another party's document must not change on the way. */
@NullMarked
package dev.integrationhub.platform.json;

import org.jspecify.annotations.NullMarked;
