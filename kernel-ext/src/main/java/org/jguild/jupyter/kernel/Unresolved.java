package org.jguild.jupyter.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.UnresolvedReferenceException;

/** Reports declarations that need something which no cell has declared yet. */
final class Unresolved {

    /** Readable on the background of every theme, which the red of terminals is not. */
    private static final String BOLD = "\u001B[1m";

    private static final String PLAIN = "\u001B[0m";

    private Unresolved() {}

    /** What a declaration needs, in a sentence. */
    static String sentence(JShell shell, DeclarationSnippet snippet) {
        String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        boolean method = snippet instanceof MethodSnippet;
        String use =
                method ? "The method '" + snippet.name() + "' can be called" : "'" + snippet.name() + "' can be used";
        return missing.isEmpty()
                ? use + " when it compiles; its body has an error."
                : use + " when this is declared: " + missing + ".";
    }

    /** The error of a call of something that is not declared completely. */
    static CompilationException report(JShell shell, JShellException reported, Map<String, SnippetPlace> places) {
        if (!(reported instanceof UnresolvedReferenceException unresolved)) {
            String message = String.valueOf(reported.getMessage());
            return new CompilationException(message, List.of(BOLD + message + PLAIN));
        }
        DeclarationSnippet snippet = unresolved.getSnippet();
        SnippetPlace place = places.get(snippet.id());
        String where = place == null ? "" : " (" + place.text() + ")";
        String message = sentence(shell, snippet);
        return new CompilationException(message, List.of(BOLD + message + PLAIN, "    at " + snippet.name() + where));
    }
}
