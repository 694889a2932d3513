/**
 * Functions of IJava that notebooks call, such as {@code display}, for the embedded kernel. They are in IJava's
 * own package because cells import them by these names. Begin with
 * {@link io.github.spencerpark.ijava.runtime.Display}.
 */
@NullMarked
package io.github.spencerpark.ijava.runtime;

import org.jspecify.annotations.NullMarked;
