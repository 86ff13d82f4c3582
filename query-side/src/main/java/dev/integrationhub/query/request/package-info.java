/** What the endpoints that read have in common: paging. */
@NullMarked
package dev.integrationhub.query.request;

import org.jspecify.annotations.NullMarked;
