package org.jguild.op;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Classes of a function that are not on the class path, such as those that notebook cells declare. */
public interface DeclaredClasses {

    /** Everything is on the class path. */
    DeclaredClasses NONE = new DeclaredClasses() {
        @Override
        public void write(Path folder) {}

        @Override
        public Map<String, Map<String, Object>> variables(String className) {
            return Map.of();
        }
    };

    /**
     * Writes the class files.
     *
     * @param folder the folder that is added to the class path
     * @throws IOException if they cannot be written
     */
    void write(Path folder) throws IOException;

    /**
     * Returns the static variables that code may use: the variables of notebook cells, which got their values when the
     * cells ran.
     *
     * @param className the class that contains the code
     * @return the values by class name and variable name; without final variables, which each JVM initializes itself
     */
    Map<String, Map<String, Object>> variables(String className);
}
