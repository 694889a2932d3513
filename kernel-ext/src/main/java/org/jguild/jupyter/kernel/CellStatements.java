package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a cell.
 *
 * @param statements the statements, in order
 * @param rest the text after them that is no complete statement; null if there is none
 */
record CellStatements(List<Statement> statements, @Nullable Statement rest) {

    /**
     * A statement, or a declaration.
     *
     * @param source its text
     * @param line the line of the cell at which it begins, from 1
     */
    record Statement(String source, int line) {

        /** The beginning of the text, for messages. */
        String firstLine() {
            return source.strip().lines().findFirst().orElse("");
        }
    }

    /** Splits a cell. */
    static CellStatements of(String code, SourceCodeAnalysis analysis) {
        List<Statement> statements = new ArrayList<>();
        String rest = CellMembers.withoutPackage(code);
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            int line = lineOf(code, code.length() - rest.length());
            switch (info.completeness()) {
                case EMPTY -> {
                    return new CellStatements(statements, null);
                }
                case DEFINITELY_INCOMPLETE -> {
                    return new CellStatements(statements, new Statement(rest, line));
                }
                case UNKNOWN -> {
                    int end = CellMembers.endOfFirst(rest).orElse(rest.length());
                    statements.add(statement(rest.substring(0, end), line));
                    rest = rest.substring(end);
                }
                default -> {
                    boolean ends = info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
                    String source = ends ? rest.stripTrailing() + ";" : info.source();
                    statements.add(statement(source, line));
                    rest = ends ? "" : info.remaining();
                }
            }
        }
    }

    private static Statement statement(String source, int line) {
        return new Statement(CellMembers.adapted(source.stripLeading()), line);
    }

    /**
     * The imports, types and methods, which are declared before the other statements run: first the imports, as others use them. Of
     * equal names the order matters, so these are declared in their turn.
     */
    List<Statement> declarations(SourceCodeAnalysis analysis) {
        List<Statement> imports = new ArrayList<>();
        List<Statement> others = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        if (statements.size() < 2) {
            return List.of();
        }
        for (Statement statement : statements) {
            List<Snippet> snippets =
                    mayDeclare(statement.source()) ? analysis.sourceToSnippets(statement.source()) : List.of();
            if (snippets.size() != 1) {
                continue;
            }
            Snippet snippet = snippets.get(0);
            if (snippet instanceof ImportSnippet) {
                imports.add(statement);
            } else if (snippet instanceof TypeDeclSnippet || snippet instanceof MethodSnippet) {
                if (!names.add(name(snippet))) {
                    repeated.add(name(snippet));
                }
                others.add(statement);
            }
        }
        List<Statement> first = new ArrayList<>(imports);
        if (repeated.isEmpty()) {
            first.addAll(others);
        }
        return first;
    }

    /** Whether a statement may be an import, a type or a method; most are not, and need not be parsed for it. */
    private static boolean mayDeclare(String source) {
        return source.contains("import") || source.indexOf('{') >= 0;
    }

    private static String name(Snippet snippet) {
        String name = ((DeclarationSnippet) snippet).name();
        return snippet instanceof MethodSnippet method ? name + "(" + method.parameterTypes() + ")" : name;
    }

    private static int lineOf(String code, int offset) {
        int start = offset;
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        return 1 + (int) code.substring(0, start).chars().filter(c -> c == '\n').count();
    }
}
