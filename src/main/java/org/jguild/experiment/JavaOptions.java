package org.jguild.experiment;

import java.util.List;

/**
 * Options for Java operations.
 *
 * @param classPath jars and folders, relative to the current directory, in addition to those of the notebook
 * @param jvmArgs options for the JVM
 * @param isolate whether each trial of a function runs in its own JVM
 */
public record JavaOptions(List<String> classPath, List<String> jvmArgs, boolean isolate) {

    /** No options. */
    public static final JavaOptions NONE = new JavaOptions(List.of(), List.of(), false);

    /** Copies the lists. */
    public JavaOptions {
        classPath = List.copyOf(classPath);
        jvmArgs = List.copyOf(jvmArgs);
    }
}
