package dev.integrationhub.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every endpoint says what it needs and what it leaves behind; one that does not fails the build. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** The scope a caller must have. */
    Scope scope();

    /** What the call leaves in the audit log. */
    AuditPolicy audit();

    /**
     * Whether a caller is let in who has the scope for some integrations only, because the endpoint itself leaves out all the others.
     * Below {@code /integrations/{id}} nothing need be said: there it is that integration which the scope must be had for.
     */
    boolean narrowed() default false;

    /** Whether only somebody who has signed in may, whatever scopes the token of a machine has. */
    boolean sessionOnly() default false;
}
