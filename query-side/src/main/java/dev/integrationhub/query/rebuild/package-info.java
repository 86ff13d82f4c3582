/** Makes all read models anew from the events while the server runs. */
@NullMarked
package dev.integrationhub.query.rebuild;

import org.jspecify.annotations.NullMarked;
