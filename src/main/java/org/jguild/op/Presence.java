package org.jguild.op;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Looks for code for which one of the visiting methods returns true. */
abstract class Presence extends TreeScanner<Boolean, @Nullable Void> {

    /** Whether there is such code in a tree. */
    final boolean in(@Nullable Tree tree) {
        return Boolean.TRUE.equals(scan(tree, null));
    }

    @Override
    public final Boolean reduce(@Nullable Boolean first, @Nullable Boolean second) {
        return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }
}
