package org.jguild.op;

import java.util.List;
import org.jguild.text.ShellWords;

/**
 * What a user can do who assigns a flag that was not found in a Python script.
 *
 * @param reader the library with which the script reads its arguments, such as {@code hydra}, or {@code sys.argv}; empty if neither
 *     is known, or if its options are flags
 * @param computed the names of its assignments at the top level
 */
record PythonAdvice(String reader, List<String> computed) {

    PythonAdvice {
        computed = List.copyOf(computed);
    }

    /**
     * Returns advice about a flag.
     *
     * @param command the command line that runs the script
     * @return sentences; empty if there is no advice
     */
    String about(String flag, String command) {
        if (computed.contains(flag)) {
            return "The script computes its value; -f replaces that.";
        }
        if (reader.isEmpty()) {
            return "";
        }
        String line = command + " " + argument(flag);
        return "The script reads its arguments with " + reader
                + ": write its command line as the operation, such as jguild run " + ShellWords.quote(line) + " "
                + ShellWords.quote(flag + "=VALUE") + ".";
    }

    private String argument(String flag) {
        return switch (reader) {
            case "sys.argv" -> "${" + flag + "}";
            case "hydra" -> flag + "=${" + flag + "}";
            default -> "--" + flag + " ${" + flag + "}";
        };
    }
}
