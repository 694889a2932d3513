package org.jguild.op;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of picocli and JCommander from each class that the compiler has analyzed. Nothing is executed. */
final class OptionListener implements TaskListener {

    private final Trees trees;
    private final JavaOptions options;

    OptionListener(Trees trees, JavaOptions options) {
        this.trees = trees;
        this.options = options;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        TreePath path = event.getKind() == TaskEvent.Kind.ANALYZE && type != null ? trees.getPath(type) : null;
        if (path != null) {
            new Classes().scan(path, null);
            new ParserScanner(trees, options).scan(path, null);
        }
    }

    /** Visits the classes of a source, also those in other classes and methods. */
    private final class Classes extends TreePathScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                OptionClass found = new OptionClass();
                read(type, tree, getCurrentPath(), found);
                options.add(type.toString(), found);
            }
            return super.visitClass(tree, null);
        }
    }

    private void read(TypeElement type, ClassTree tree, TreePath path, OptionClass found) {
        Optional<AnnotationValues> command = AnnotationValues.of(type, PicocliOptions.COMMAND);
        command.ifPresent(values -> command(values, found));
        AnnotationValues.of(type, JCommanderOptions.PARAMETERS)
                .ifPresent(values -> found.names.addAll(values.texts("commandNames")));
        if (type.getSuperclass().getKind() != TypeKind.NONE) {
            found.parts.put(AnnotationValues.name(type.getSuperclass()), true);
        }
        type.getInterfaces().forEach(parent -> found.parts.put(AnnotationValues.name(parent), true));
        Set<String> assigned = assigned(tree);
        boolean readsDefaults = command.isPresent() && command.get().has("defaultValueProvider");
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && AnnotationValues.of(method, PicocliOptions.COMMAND).isPresent()) {
                found.methods.add(method(method));
            } else {
                member(member, path, assigned, separator(command), found);
            }
        }
        if (readsDefaults) {
            found.members.replaceAll(OptionMember::withoutDefault);
        }
    }

    private static String separator(Optional<AnnotationValues> command) {
        String separator = command.map(values -> values.text("separator")).orElse(null);
        return separator == null ? "=" : separator;
    }

    private static void command(AnnotationValues values, OptionClass found) {
        String name = values.text("name");
        if (name != null) {
            found.names.add(name);
        }
        found.commands.addAll(values.types("subcommands"));
    }

    private void member(Element member, TreePath path, Set<String> assigned, String separator, OptionClass found) {
        TypeMirror mirror = type(member);
        if (mirror == null) {
            return;
        }
        boolean group = AnnotationValues.of(member, PicocliOptions.GROUP).isPresent();
        boolean part = group
                || AnnotationValues.of(member, PicocliOptions.MIXIN).isPresent()
                || AnnotationValues.of(member, JCommanderOptions.DELEGATE).isPresent();
        ExpressionTree initializer = initializer(member);
        if (part) {
            found.parts.put(AnnotationValues.name(item(mirror)), !group || initializer != null);
            return;
        }
        OptionType type = OptionType.of(mirror);
        Object initial = initial(member, path, type, initializer, assigned);
        PicocliOptions.find(member, type, initial, separator)
                .or(() -> JCommanderOptions.find(member, type, initial))
                .ifPresent(found.members::add);
    }

    /** Returns the type of a field, or of the value of a method that sets or returns one; null for another element. */
    private static @Nullable TypeMirror type(Element member) {
        if (member instanceof ExecutableElement method) {
            return method.getParameters().size() == 1
                    ? method.getParameters().get(0).asType()
                    : method.getReturnType();
        }
        return member instanceof VariableElement ? member.asType() : null;
    }

    private static TypeMirror item(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        boolean list = type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && AnnotationValues.name(type).startsWith("java.util.");
        return list ? ((DeclaredType) type).getTypeArguments().get(0) : type;
    }

    private @Nullable ExpressionTree initializer(Element member) {
        return trees.getTree(member) instanceof VariableTree variable ? variable.getInitializer() : null;
    }

    private @Nullable Object initial(
            Element member,
            TreePath path,
            OptionType type,
            @Nullable ExpressionTree initializer,
            Set<String> assigned) {
        if (assigned.contains(member.getSimpleName().toString()) || member instanceof ExecutableElement) {
            return null;
        }
        return initializer == null ? type.unset() : InitialValue.of(trees, path, initializer);
    }

    private static OptionClass method(ExecutableElement method) {
        OptionClass found = new OptionClass();
        AnnotationValues.of(method, PicocliOptions.COMMAND).ifPresent(values -> command(values, found));
        if (found.names.isEmpty()) {
            found.names.add(method.getSimpleName().toString());
        }
        for (VariableElement parameter : method.getParameters()) {
            if (AnnotationValues.of(parameter, PicocliOptions.MIXIN).isPresent()) {
                found.parts.put(AnnotationValues.name(parameter.asType()), true);
            }
            OptionType type = OptionType.of(parameter.asType());
            PicocliOptions.find(parameter, type, type.unset(), "=").ifPresent(found.members::add);
        }
        return found;
    }

    /** The names of the fields that a constructor or an initializer block may set. */
    private static Set<String> assigned(ClassTree type) {
        Set<String> names = new HashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> assignments = new TreeScanner<>() {
            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
                names.add(tree.getVariable().toString().replaceFirst("^this\\.", ""));
                return super.visitAssignment(tree, null);
            }
        };
        List<?> members = type.getMembers();
        for (Object member : members) {
            if (member instanceof BlockTree block) {
                assignments.scan(block, null);
            } else if (member instanceof MethodTree method && method.getReturnType() == null) {
                assignments.scan(method.getBody(), null);
            }
        }
        return names;
    }
}
