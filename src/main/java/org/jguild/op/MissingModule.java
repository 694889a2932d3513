package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The remedy for a module that a Python program imports and that is not installed. */
public final class MissingModule {

    private static final Pattern ERROR = Pattern.compile("ModuleNotFoundError: No module named '([^'.]+)[^']*'.*");
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");

    private MissingModule() {}

    /**
     * Returns a remedy.
     *
     * @param lines the last lines of the output of a program
     * @param command the command that was started: its program is usually the path of a Python
     * @return a sentence; empty if no module is missing, or if the program is no Python, or executes a notebook, whose kernel may
     *     be another Python
     */
    public static String remedy(List<String> lines, List<?> command) {
        List<String> words = command.stream().map(String::valueOf).toList();
        String program = words.isEmpty() ? "" : words.get(0);
        Path name = Path.of(program).getFileName();
        boolean isPython = name != null && PYTHON.matcher(name.toString()).matches();
        if (!isPython || words.stream().anyMatch(word -> word.endsWith("/" + NotebookOperation.DRIVER))) {
            return "";
        }
        for (String line : lines) {
            Matcher error = ERROR.matcher(line);
            if (error.matches()) {
                return "'" + error.group(1) + "' is not installed for " + program
                        + ": install it there, or name another Python with the environment variable "
                        + PythonCommand.VARIABLE + ".";
            }
        }
        return "";
    }
}
