package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The folder, environment and JVM options with which operations are found and run.
 *
 * @param directory the user's current folder
 * @param environment the environment in which programs are looked up and run
 * @param classPath jars and folders for compiling and running Java sources
 * @param jvmArgs options of the JVM that runs Java sources
 * @param variables the flags that a program reads from environment variables of the same names
 */
public record OperationContext(
        Path directory,
        Map<String, String> environment,
        List<Path> classPath,
        List<String> jvmArgs,
        List<String> variables) {

    /** Copies the lists and makes the folder absolute. */
    public OperationContext {
        directory = directory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        classPath = List.copyOf(classPath);
        jvmArgs = List.copyOf(jvmArgs);
        variables = List.copyOf(variables);
    }
}
