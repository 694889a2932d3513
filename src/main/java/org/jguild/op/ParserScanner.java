package org.jguild.op;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the objects that a program passes to picocli or JCommander, and the commands that it adds to them. */
final class ParserScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> PARSERS = Set.of("picocli.CommandLine", "com.beust.jcommander.JCommander");
    private static final Set<String> ROOTS = Set.of("addObject", "run", "call", "populateCommand");

    private final Trees trees;
    private final JavaOptions options;
    private String type = "";

    ParserScanner(Trees trees, JavaOptions options) {
        this.trees = trees;
        this.options = options;
    }

    @Override
    public @Nullable Void visitClass(com.sun.source.tree.ClassTree tree, @Nullable Void unused) {
        String outer = type;
        type = String.valueOf(trees.getElement(getCurrentPath()));
        super.visitClass(tree, null);
        type = outer;
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        if (PARSERS.contains(String.valueOf(element(tree.getIdentifier())))
                && !tree.getArguments().isEmpty()) {
            root(tree.getArguments().get(0));
        }
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        Element method = element(tree.getMethodSelect());
        String owner = method == null ? "" : String.valueOf(method.getEnclosingElement());
        List<? extends ExpressionTree> arguments = tree.getArguments();
        boolean parser = owner.startsWith(PicocliOptions.PACKAGE) || owner.startsWith(JCommanderOptions.PACKAGE);
        if (method != null && parser && !arguments.isEmpty()) {
            String name = method.getSimpleName().toString();
            if (ROOTS.contains(name)) {
                root(arguments.get(0));
            } else if (name.equals("addCommand") || name.equals("addSubcommand")) {
                command(arguments);
            }
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void command(List<? extends ExpressionTree> arguments) {
        Object name = InitialValue.of(trees, getCurrentPath(), arguments.get(0));
        boolean named = arguments.size() > 1 && name instanceof String;
        String command = typeOf(arguments.get(named ? 1 : 0));
        if (command != null) {
            options.addCommand(type, named ? String.valueOf(name) : "", command);
        }
    }

    private void root(ExpressionTree argument) {
        if (argument instanceof NewArrayTree array && array.getInitializers() != null) {
            array.getInitializers().forEach(this::root);
            return;
        }
        String name = typeOf(argument);
        if (name != null) {
            options.addRoot(type, name);
        }
    }

    /** Returns the class of an expression, or the class that it stands for; null if it is not known. */
    private @Nullable String typeOf(ExpressionTree expression) {
        TypeMirror mirror = trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
        if (!(mirror instanceof DeclaredType declared)) {
            return null;
        }
        String name = AnnotationValues.name(declared);
        boolean literal =
                name.equals("java.lang.Class") && declared.getTypeArguments().size() == 1;
        return literal ? AnnotationValues.name(declared.getTypeArguments().get(0)) : name;
    }

    private @Nullable Element element(Tree tree) {
        TreePath path = TreePath.getPath(getCurrentPath(), tree);
        return path == null ? null : trees.getElement(path);
    }
}
