/** Says to targets who it is that delivers: the hub's signature, and the credential that a target asks for. */
@NullMarked
package dev.integrationhub.ingress.sign;

import org.jspecify.annotations.NullMarked;
