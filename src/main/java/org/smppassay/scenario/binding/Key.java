package org.smppassay.scenario.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the scenario file says about one record component: the binder enforces it and the JSON schema is generated from it.
 * Without {@link #or()} a component is required, unless it is an {@code Optional}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** Meaning, unit and range, in a sentence or two, for the JSON schema. */
    String about();

    /** The key in the file; empty means the component's name in snake_case. */
    String name() default "";

    /** The default as YAML text; empty means there is none. */
    String or() default "";

    /** The least value accepted, written as in the file; for a list or map, the least number of entries. */
    String min() default "";

    /** The greatest value accepted, written as in the file. */
    String max() default "";

    /** A regular expression that a text has to match in full; for a list each of its texts, for a map each name. */
    String pattern() default "";

    /** What {@link #pattern()} demands, in words: it follows "expected" in an error. */
    String expected() default "";

    /** Whether a single value where the section is expected stands for this key alone. At most one key of a section. */
    boolean alone() default false;

    /** The texts accepted; none means any. */
    String[] oneOf() default {};
}
