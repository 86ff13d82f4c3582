/** The events of an integration as they are stored, for the tools of auditors: all from the first on, and those that come. */
@NullMarked
package dev.integrationhub.query.stream;

import org.jspecify.annotations.NullMarked;
