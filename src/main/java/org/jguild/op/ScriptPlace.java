package org.jguild.op;

import java.io.File;
import java.nio.file.Path;
import org.jguild.run.Opref;

/**
 * Where a program is.
 *
 * @param root its project: the user's folder when the program is inside it, else the program's own folder
 * @param path the program's path in the project, with {@code /}
 */
record ScriptPlace(Path root, String path) {

    static ScriptPlace of(Path directory, Path program) {
        Path root = program.startsWith(directory) ? directory : program.getParent();
        return new ScriptPlace(root, root.relativize(program).toString().replace(File.separatorChar, '/'));
    }

    Opref opref() {
        return new Opref("script", root.toString(), "", "", path);
    }
}
