package org.jguild.op;

import java.util.List;
import org.jguild.run.SourceFile;
import org.jspecify.annotations.Nullable;

/** A program with the files of its project. */
sealed interface ProgramOperation extends Operation permits FileOperation, CommandTemplate {

    /** Returns the files of its project. */
    SourceTree tree();

    @Override
    default List<SourceFile> sources() {
        return tree().files();
    }

    @Override
    default @Nullable String digest() {
        return tree().digest();
    }

    @Override
    default List<String> warnings() {
        return tree().warnings();
    }
}
