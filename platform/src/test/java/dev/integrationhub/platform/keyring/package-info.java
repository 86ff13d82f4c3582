@NullMarked
package dev.integrationhub.platform.keyring;

import org.jspecify.annotations.NullMarked;
