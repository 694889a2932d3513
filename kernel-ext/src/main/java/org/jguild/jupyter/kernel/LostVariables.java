package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Names the variables that JShell sets back when their class is declared anew, as their objects are of the earlier class. */
final class LostVariables {

    private LostVariables() {}

    /** A sentence about the variables that an evaluation set back; empty if there are none. */
    static Optional<String> sentence(JShell shell, List<SnippetEvent> events) {
        List<String> names = new ArrayList<>();
        String cause = "";
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            boolean replaced =
                    event.causeSnippet() != null && event.previousStatus().isDefined();
            if (replaced && snippet instanceof VarSnippet variable && event.isSignatureChange()) {
                boolean temporary = variable.name().startsWith("$");
                names.addAll(temporary ? List.of() : List.of(variable.name()));
                cause = event.causeSnippet() instanceof DeclarationSnippet declaration ? declaration.name() : cause;
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + cause + "' was declared anew, and "
                        + (names.size() == 1 ? "a variable that held an object" : "variables that held objects")
                        + " of the earlier class " + (names.size() == 1 ? "was" : "were") + " set to null: "
                        + String.join(", ", names) + ".");
    }
}
