package org.jguild.jupyter.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jguild.error.Nearest;

/** Suggestions for a name that the compiler cannot find: a missing import, or a similar name. */
final class MissingName {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int MAX_IMPORTS = 5;

    private MissingName() {}

    /** A sentence of advice; empty when there is none. */
    static Optional<String> advice(JShell shell, String source, Diag diagnosis) {
        String code = diagnosis.getCode();
        int start = (int) diagnosis.getStartPosition();
        int end = (int) diagnosis.getEndPosition();
        if (code == null || !code.contains("cant.resolve") || start < 0 || end > source.length() || start >= end) {
            return Optional.empty();
        }
        String name = source.substring(start, end);
        if (!name.chars().allMatch(Character::isJavaIdentifierPart)) {
            return Optional.empty();
        }
        return spelling(shell, name).or(() -> imports(shell, source, end));
    }

    private static Optional<String> spelling(JShell shell, String name) {
        List<String> known = Stream.of(
                        shell.variables().map(VarSnippet::name),
                        shell.methods().map(MethodSnippet::name),
                        shell.types().map(TypeDeclSnippet::name))
                .flatMap(names -> names)
                .filter(each -> !each.equals(name))
                .toList();
        return Nearest.find(name, known).map(near -> "Did you mean '" + near + "'?");
    }

    private static Optional<String> imports(JShell shell, String source, int end) {
        List<String> names = new ArrayList<>(qualified(shell, source.substring(0, end)));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        names.sort((a, b) -> Boolean.compare(!a.startsWith("java."), !b.startsWith("java.")));
        List<String> shown = names.subList(0, Math.min(MAX_IMPORTS, names.size()));
        return Optional.of("Missing: import " + String.join(";  or  import ", shown) + ";");
    }

    /** JShell reads the class path in the background; soon after its start, or after a new jar, the index is not complete. */
    private static List<String> qualified(JShell shell, String source) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        QualifiedNames found = shell.sourceCodeAnalysis().listQualifiedNames(source, source.length());
        while (!found.isUpToDate() && System.nanoTime() < deadline && pause()) {
            found = shell.sourceCodeAnalysis().listQualifiedNames(source, source.length());
        }
        return found.getNames();
    }

    /** Waits a little; false when the cell was interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(STEP.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
