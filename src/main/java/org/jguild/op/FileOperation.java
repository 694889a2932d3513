package org.jguild.op;

import org.jguild.run.Opref;

/** A program that is a file, by whose path the operation is named. */
sealed interface FileOperation extends ProgramOperation
        permits PythonScript, JavaSource, NotebookOperation, Executable {

    /** Returns the file and those of its project. */
    ProgramFile file();

    @Override
    default String name() {
        return file().path();
    }

    @Override
    default Opref opref() {
        return file().location().opref();
    }

    @Override
    default SourceTree tree() {
        return file().tree();
    }
}
