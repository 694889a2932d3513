package org.jguild.op;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Path;
import org.jguild.run.Opref;

/**
 * The location of a program.
 *
 * @param root the folder of its project: the user's folder if the program is inside it, otherwise the program's own folder
 * @param path the path of the program relative to the project, with {@code /}
 */
record ScriptLocation(Path root, String path) {

    static ScriptLocation of(Path directory, Path program) {
        Path root = program.startsWith(directory) ? directory : requireNonNull(program.getParent());
        return new ScriptLocation(root, root.relativize(program).toString().replace(File.separatorChar, '/'));
    }

    Opref opref() {
        return new Opref("script", root.toString(), "", "", path);
    }
}
