package dev.integrationhub.api.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name an event is stored under. It outlives the Java class: classes may move, the name never changes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {
    /** {@code <noun>.<past participle>}, kebab-case. */
    String value();

    /** Counts up when the form of the stored JSON changes. */
    String revision() default "1";
}
