package org.jguild.op;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether code mentions one of some variables. */
final class Mentions extends TreeScanner<Boolean, @Nullable Void> {

    private final Set<String> names;

    Mentions(Set<String> names) {
        this.names = names;
    }

    boolean in(Tree tree) {
        return Boolean.TRUE.equals(scan(tree, null));
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        return names.contains(tree.getName().toString());
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        return scan(tree.getExpression(), null);
    }

    @Override
    public Boolean reduce(Boolean first, Boolean second) {
        return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }
}
