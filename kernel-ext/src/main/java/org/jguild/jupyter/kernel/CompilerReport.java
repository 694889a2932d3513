package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Reports the compiler errors of a statement. */
final class CompilerReport {

    /** Readable on the background of every theme, which the red of terminals is not. */
    private static final String BOLD = "\u001B[1m";

    private static final String PLAIN = "\u001B[0m";

    private CompilerReport() {}

    static CompilationException of(JShell shell, Snippet snippet, int firstLine) {
        List<String> lines = new ArrayList<>();
        String first = null;
        for (Diag diagnosis : shell.diagnostics(snippet).filter(Diag::isError).toList()) {
            String message = message(diagnosis);
            first = first == null ? message : first;
            lines.addAll(pointed(snippet.source(), diagnosis, firstLine, message));
            MissingName.advice(shell, snippet.source(), diagnosis).ifPresent(lines::add);
        }
        if (first == null && snippet instanceof DeclarationSnippet declaration) {
            first = Unresolved.sentence(shell, declaration);
            lines.add(BOLD + first + PLAIN);
        }
        return new CompilationException(first == null ? "The compiler rejects this statement." : first, lines);
    }

    private static String message(Diag diagnosis) {
        List<String> kept = diagnosis
                .getMessage(Locale.ROOT)
                .lines()
                .filter(line -> !line.strip().startsWith("location:"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
        return String.join(", ", kept);
    }

    private static List<String> pointed(String source, Diag diagnosis, int firstLine, String message) {
        int position = (int) Math.max(0, Math.min(diagnosis.getPosition(), source.length()));
        int lineStart = source.lastIndexOf('\n', position - 1) + 1;
        int lineEnd = source.indexOf('\n', position) < 0 ? source.length() : source.indexOf('\n', position);
        int before = (int)
                source.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        int blank = (int) source.chars()
                .takeWhile(Character::isWhitespace)
                .filter(c -> c == '\n')
                .count();
        int end = (int) Math.min(lineEnd, Math.max(diagnosis.getEndPosition(), position + 1));
        List<String> lines = new ArrayList<>();
        lines.add(BOLD + "line " + (firstLine + before - blank) + ": " + message + PLAIN);
        lines.add("    " + source.substring(lineStart, lineEnd));
        lines.add("    " + " ".repeat(position - lineStart) + "^".repeat(Math.max(1, end - position)));
        return lines;
    }
}
