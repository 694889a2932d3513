package org.jguild.op;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Java source.
 *
 * @param packageName its package; empty for the default package
 * @param mainClass the simple name of the class to run; empty if the source has no class
 * @param hasMain whether this class itself has a main method; otherwise it may inherit one
 * @param arguments what the main method does with its arguments
 * @param withFlags its text, changed so that each flag is initialized with the given value, if there is one: then other
 *     fields that are computed from a flag, as {@code static Random random = new Random(seed)}, use the given value. Line
 *     numbers do not change
 * @param unchangedConstants the same text, but without changes to constants
 * @param constants the static final fields that are flags as long as their text is changed, with their types
 * @param results the static fields that are no flags, because the program computes and prints them
 * @param computed the static fields whose initial values are computed, and so may differ from run to run
 */
record ParsedSource(
        String packageName,
        String mainClass,
        boolean hasMain,
        MainArguments.Found arguments,
        String withFlags,
        String unchangedConstants,
        Map<String, String> constants,
        Set<String> results,
        Set<String> computed) {

    /** Prefix of the system property in which the launcher passes a value: {@code =VALUE}, empty for null. */
    static final String PROPERTY = "jguild.flag.";

    private static final int MAX_SUPERCLASSES = 10;

    /** A source that cannot be parsed. */
    static final ParsedSource NONE =
            new ParsedSource("", "", false, MainArguments.Found.NOTHING, "", "", Map.of(), Set.of(), Set.of());

    /**
     * Parses a source.
     *
     * @param task the parser
     * @param preferred the simple name of the class to run, if the source has it
     */
    static ParsedSource of(JavacTask task, String preferred) throws IOException {
        for (CompilationUnitTree unit : task.parse()) {
            String text = unit.getSourceFile().getCharContent(true).toString();
            String packageName =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            Optional<ClassTree> type = mainClass(unit, preferred);
            String name = type.map(found -> found.getSimpleName().toString()).orElse("");
            Optional<MethodTree> main = type.flatMap(ParsedSource::mainMethod);
            MainArguments.Found arguments =
                    main.isPresent() ? MainArguments.of(unit, main.get()) : MainArguments.Found.NOTHING;
            Map<String, String> constants = type.map(ConstantFields::of).orElse(Map.of());
            return new ParsedSource(
                    packageName,
                    name,
                    main.isPresent(),
                    arguments,
                    rewrite(text, unit, task, name, constants.keySet()),
                    rewrite(text, unit, task, name, Set.of()),
                    constants,
                    results(unit, name),
                    type.map(ComputedFields::of).orElse(Set.of()));
        }
        return NONE;
    }

    /** The source whose constants are no flags, because it needs them as constants of the compiler. */
    ParsedSource withoutConstants() {
        return new ParsedSource(
                packageName,
                mainClass,
                hasMain,
                arguments,
                unchangedConstants,
                unchangedConstants,
                Map.of(),
                results,
                computed);
    }

    /** The class of that name, else the public one with a main method, else the first one with a main method. */
    private static Optional<ClassTree> mainClass(CompilationUnitTree unit, String preferred) {
        List<ClassTree> types = unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
        Optional<ClassTree> named = types.stream()
                .filter(type -> type.getSimpleName().contentEquals(preferred))
                .findFirst();
        List<ClassTree> candidates = new ArrayList<>();
        named.ifPresent(candidates::add);
        types.stream()
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .forEach(candidates::add);
        candidates.addAll(types);
        return candidates.stream()
                .filter(type -> hasMain(type, types, MAX_SUPERCLASSES))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(type -> type.getExtendsClause() != null)
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    /** Whether a class has a main method, or a superclass in the same source has one. */
    private static boolean hasMain(ClassTree type, List<ClassTree> types, int depth) {
        String parent = String.valueOf(type.getExtendsClause()).replaceFirst("<.*", "");
        return mainMethod(type).isPresent()
                || (depth > 0
                        && types.stream()
                                .anyMatch(other -> other.getSimpleName().contentEquals(parent)
                                        && hasMain(other, types, depth - 1)));
    }

    private static Optional<MethodTree> mainMethod(ClassTree type) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(ParsedSource::isMain)
                .findFirst();
    }

    private static boolean isMain(MethodTree method) {
        return method.getName().contentEquals("main")
                && method.getModifiers().getFlags().contains(Modifier.STATIC)
                && method.getParameters().size() == 1
                && method.getParameters()
                        .get(0)
                        .getType()
                        .toString()
                        .matches("(java\\.lang\\.)?String(\\[]|\\.\\.\\.)");
    }

    private static String rewrite(
            String text, CompilationUnitTree unit, JavacTask task, String mainClass, Set<String> constants) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        NavigableMap<Integer, String> insertions = new TreeMap<>(Comparator.reverseOrder());
        for (VariableTree field : fields(unit, mainClass, constants)) {
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

    private static Set<String> results(CompilationUnitTree unit, String mainClass) {
        return unit.getTypeDecls().stream()
                .filter(type ->
                        type instanceof ClassTree named && named.getSimpleName().contentEquals(mainClass))
                .map(PrintedResults::of)
                .findFirst()
                .orElse(Set.of());
    }

    private static List<VariableTree> fields(CompilationUnitTree unit, String mainClass, Set<String> constants) {
        return unit.getTypeDecls().stream()
                .filter(type ->
                        type instanceof ClassTree named && named.getSimpleName().contentEquals(mainClass))
                .flatMap(type -> ((ClassTree) type).getMembers().stream())
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> isInitializedFlag(field)
                        || constants.contains(field.getName().toString()))
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
