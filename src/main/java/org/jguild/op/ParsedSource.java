package org.jguild.op;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Java source.
 *
 * @param packageName its package; empty for the default package
 * @param withFlags its text, changed so that each flag is initialized with the given value, if there is one: then other
 *     fields that are computed from a flag, as {@code static Random random = new Random(seed)}, use the given value. Line
 *     numbers do not change
 */
record ParsedSource(String packageName, String withFlags) {

    /** Prefix of the system property in which the launcher passes a value: {@code =VALUE}, empty for null. */
    static final String PROPERTY = "jguild.flag.";

    /** A source that cannot be parsed. */
    static final ParsedSource NONE = new ParsedSource("", "");

    static ParsedSource of(JavacTask task, String mainClass) throws IOException {
        for (CompilationUnitTree unit : task.parse()) {
            String text = unit.getSourceFile().getCharContent(true).toString();
            String packageName =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            return new ParsedSource(packageName, rewrite(text, unit, task, mainClass));
        }
        return NONE;
    }

    private static String rewrite(String text, CompilationUnitTree unit, JavacTask task, String mainClass) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        NavigableMap<Integer, String> insertions = new TreeMap<>(Comparator.reverseOrder());
        for (VariableTree field : fields(unit, mainClass)) {
            ExpressionTree initial = field.getInitializer();
            String type = String.valueOf(field.getType());
            String property = "java.lang.System.getProperty(\"" + PROPERTY + field.getName() + "\")";
            String given = given(type, property);
            int start = (int) positions.getStartPosition(unit, initial);
            int end = (int) positions.getEndPosition(unit, initial);
            if (given != null && start >= 0 && end > start) {
                boolean boxed = Character.isUpperCase(type.charAt(0)) || type.contains(".");
                insertions.put(start, "(" + property + " == null ? " + (boxed ? "(" + type + ") (" : "("));
                insertions.put(end, ") : " + given + ")");
            }
        }
        StringBuilder changed = new StringBuilder(text);
        insertions.forEach(changed::insert);
        return changed.toString();
    }

    private static List<VariableTree> fields(CompilationUnitTree unit, String mainClass) {
        return unit.getTypeDecls().stream()
                .filter(type ->
                        type instanceof ClassTree named && named.getSimpleName().contentEquals(mainClass))
                .flatMap(type -> ((ClassTree) type).getMembers().stream())
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(ParsedSource::isInitializedFlag)
                .toList();
    }

    private static boolean isInitializedFlag(VariableTree field) {
        Set<Modifier> modifiers = field.getModifiers().getFlags();
        return field.getInitializer() != null
                && modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.FINAL);
    }

    /** Returns the expression that reads a given value; null for a type that cannot be a flag. */
    private static @Nullable String given(String type, String property) {
        String text = property + ".substring(1)";
        String primitive =
                switch (type) {
                    case "boolean" -> "java.lang.Boolean.parseBoolean(";
                    case "byte" -> "java.lang.Byte.parseByte(";
                    case "short" -> "java.lang.Short.parseShort(";
                    case "int" -> "java.lang.Integer.parseInt(";
                    case "long" -> "java.lang.Long.parseLong(";
                    case "float" -> "java.lang.Float.parseFloat(";
                    case "double" -> "java.lang.Double.parseDouble(";
                    default -> null;
                };
        if (primitive != null) {
            return primitive + text + ")";
        }
        return switch (type.replaceFirst("^java\\.lang\\.", "")) {
            case "char" -> property + ".charAt(1)";
            case "String" -> orNull(property, text);
            case "Character" -> orNull(property, "java.lang.Character.valueOf(" + property + ".charAt(1))");
            case "Boolean", "Integer", "Long", "Float", "Double" -> orNull(property, type + ".valueOf(" + text + ")");
            default -> null;
        };
    }

    private static String orNull(String property, String value) {
        return "(" + property + ".isEmpty() ? null : " + value + ")";
    }
}
