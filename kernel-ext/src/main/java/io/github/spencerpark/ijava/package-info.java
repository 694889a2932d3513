/**
 * Names of IJava that notebooks and libraries call, for the embedded kernel. They are in IJava's own package
 * because cells import them by these names. Begin with {@link io.github.spencerpark.ijava.IJava}.
 */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
