package org.jguild.op;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether code mentions one of some variables. */
final class Mentions extends Presence {

    private final Set<String> names;

    Mentions(Set<String> names) {
        this.names = names;
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        return names.contains(tree.getName().toString());
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        return scan(tree.getExpression(), null);
    }
}
