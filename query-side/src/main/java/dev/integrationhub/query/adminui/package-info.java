/** The pages of the administration: what the module {@code admin-ui} built, and what stands there where it built nothing. */
@NullMarked
package dev.integrationhub.query.adminui;

import org.jspecify.annotations.NullMarked;
