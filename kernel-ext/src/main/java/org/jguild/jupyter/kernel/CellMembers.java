package org.jguild.jupyter.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Parses declarations of a cell as members of a class, for what JShell refuses: it does not find the end of a declaration with
 * modifiers that are unusual in a cell, has no synchronized methods, and takes the canonical constructor for one that is less visible than its record.
 */
final class CellMembers {

    private static final String BEFORE = "class $ {";

    /** The object on which synchronized methods of cells synchronize, as static ones of one class do: a constant of {@link Notebook}. */
    private static final String LOCK = "JGUILD_LOCK";

    private static final Pattern PACKAGE =
            Pattern.compile("\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*+(package\\s+[\\w.\\s]+;)", Pattern.DOTALL);

    private static final Pattern SYNCHRONIZED = Pattern.compile("\\bsynchronized\\b");

    private CellMembers() {}

    /** The cell without a package declaration, which has no meaning in a notebook; lines and columns stay the same. */
    static String withoutPackage(String cell) {
        Matcher found = PACKAGE.matcher(cell);
        if (!found.find()) {
            return cell;
        }
        String blank = found.group(1).replaceAll("[^\\n]", " ");
        return cell.substring(0, found.start(1)) + blank + cell.substring(found.end(1));
    }

    /** Where the first declaration of a text ends; empty if the text does not begin with one. */
    static Optional<Integer> endOfFirst(String text) {
        Parsed parsed = parse(text);
        if (parsed == null || parsed.members().isEmpty()) {
            return Optional.empty();
        }
        int end = parsed.end(parsed.members().get(0));
        return end > 0 && end <= text.length() && !parsed.hasErrorBefore(end) ? Optional.of(end) : Optional.empty();
    }

    /** A declaration in the form that JShell accepts, on the same lines. */
    static String adapted(String source) {
        boolean possible = source.contains("record") || source.contains("synchronized");
        Parsed parsed = possible ? parse(source) : null;
        if (parsed == null || parsed.members().size() != 1 || parsed.hasErrorBefore(source.length())) {
            return source;
        }
        Tree member = parsed.members().get(0);
        if (member instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD) {
            return withPublicConstructors(type, parsed, source);
        }
        return member instanceof MethodTree method ? withoutSynchronized(method, parsed, source) : source;
    }

    /** JShell makes the record public, and its canonical constructor must be as visible. */
    private static String withPublicConstructors(ClassTree type, Parsed parsed, String source) {
        StringBuilder text = new StringBuilder(source);
        List<Integer> starts = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            boolean constructor = member instanceof MethodTree method
                    && method.getName().contentEquals("<init>")
                    && method.getModifiers().getFlags().isEmpty();
            if (constructor && parsed.start(member) > 0) {
                starts.add(parsed.start(member));
            }
        }
        starts.sort(Comparator.reverseOrder());
        starts.forEach(start -> text.insert(start, "public "));
        return text.toString();
    }

    private static String withoutSynchronized(MethodTree method, Parsed parsed, String source) {
        if (method.getBody() == null || !method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            return source;
        }
        int body = parsed.start(method.getBody());
        int end = parsed.end(method.getBody());
        String head = SYNCHRONIZED.matcher(source.substring(0, body)).replaceFirst("            ");
        return head + "{ synchronized (" + LOCK + ") " + source.substring(body, end) + " }" + source.substring(end);
    }

    private static @Nullable Parsed parse(String text) {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none"), null, List.of(new Text(BEFORE + text + "\n}")));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            List<Tree> members = new ArrayList<>();
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree tree) {
                    members.addAll(tree.getMembers());
                    break;
                }
            }
            List<Long> positions = errors.getDiagnostics().stream()
                    .map(error -> error.getPosition() - BEFORE.length())
                    .toList();
            return new Parsed(unit, Trees.instance(task).getSourcePositions(), members, positions);
        } catch (IOException e) {
            return null;
        }
    }

    /** Members with their positions in the text of the cell. */
    private record Parsed(CompilationUnitTree unit, SourcePositions positions, List<Tree> members, List<Long> errors) {

        int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree) - BEFORE.length();
        }

        int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree) - BEFORE.length();
        }

        boolean hasErrorBefore(int position) {
            return errors.stream().anyMatch(error -> error < position);
        }
    }

    /** A text to compile. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Cell.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
