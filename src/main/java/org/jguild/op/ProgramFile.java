package org.jguild.op;

import java.nio.file.Path;

/**
 * A program that is a file, and the files of its project.
 *
 * @param location where it is in its project
 * @param tree the files of the project
 */
record ProgramFile(ScriptLocation location, SourceTree tree) {

    /** Finds the project of a program, and its files. */
    static ProgramFile of(OperationContext context, Path program) {
        ScriptLocation location = ScriptLocation.of(context.directory(), program);
        return new ProgramFile(location, SourceTree.of(location.root(), program));
    }

    /** Returns the path of the program relative to its project, and to the directory of a run. */
    String path() {
        return location.path();
    }

    /** Refuses a run directory in which a copied source was replaced by a link. */
    void refuseLinks(Path runDirectory) {
        CopiedSources.refuseLinks(runDirectory, path(), tree.files());
    }
}
