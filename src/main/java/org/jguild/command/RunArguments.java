package org.jguild.command;

import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunTarget;
import org.jguild.flag.Assignment;
import org.jguild.op.OperationResolver;
import org.jspecify.annotations.Nullable;

/**
 * The words of a run command that are not options.
 *
 * @param operation the operation's name; empty if not given
 * @param assignments the flag assignments
 * @param files the names of batch files
 */
record RunArguments(String operation, List<Assignment> assignments, List<String> files) {

    static RunArguments of(List<String> words) {
        List<String> files = words.stream()
                .filter(RunArguments::isFile)
                .map(word -> word.substring(1))
                .toList();
        List<String> others = words.stream().filter(word -> !isFile(word)).toList();
        if (others.isEmpty() || (others.get(0).contains("=") && !isCommandLine(others.get(0)))) {
            return new RunArguments("", Assignment.parse(others), files);
        }
        String operation = others.get(0);
        others.stream()
                .skip(1)
                .limit(1)
                .filter(word -> word.indexOf('=') < 0 && !operation.contains("."))
                .forEach(word -> {
                    throw new GuildException("'" + word + "' is not a flag assignment; write NAME=VALUE, or the whole "
                            + "command line in quotes, as in run '" + operation + " " + word + "'.");
                });
        return new RunArguments(operation, Assignment.parse(others.subList(1, others.size())), files);
    }

    /** Whether a word with an equals sign is a command line, such as {@code python fit.py --lr=${lr}}. */
    private static boolean isCommandLine(String word) {
        return OperationResolver.isCommandLine(word.substring(0, word.indexOf('=')));
    }

    private static boolean isFile(String word) {
        return word.startsWith("@") && word.length() > 1;
    }

    /** What to run; {@code restart} is null for a new run. */
    RunTarget target(@Nullable String restart) {
        if (restart == null) {
            return new RunTarget.Named(operation);
        }
        if (!operation.isEmpty()) {
            throw new GuildException(
                    "'" + operation + "' cannot be used with --restart, which runs the operation that the run has.");
        }
        return new RunTarget.Earlier(restart, null);
    }
}
