package org.jguild.op;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Classes of a function that are on no class path, as those that cells of a notebook declare. */
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
     * @param folder where a class path is to find them
     * @throws IOException if they cannot be written
     */
    void write(Path folder) throws IOException;

    /**
     * Finds the static variables that code may use: those of cells, which have a value because the cells were run.
     *
     * @param className where the code begins
     * @return the values by class and by name; final ones, which each JVM sets for itself, are left out
     */
    Map<String, Map<String, Object>> variables(String className);
}
