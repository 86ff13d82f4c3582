/** What has to be done even if the process that was asked for it dies: by whichever process knows how, once or every so often. */
@NullMarked
package dev.integrationhub.platform.job;

import org.jspecify.annotations.NullMarked;
