/** Names of IJava that notebooks and libraries call, for the embedded kernel. */
package io.github.spencerpark.ijava.runtime;
