package org.jguild;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.batch.BatchListener;
import org.jguild.command.CommandContext;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.op.ThisJvm;

/**
 * A command of JGuild in the making: what the methods of the API add are the words that a user of the command would write.
 *
 * @param home where runs are kept
 * @param functions the functions that the command may run
 * @param listener hears how a batch goes
 * @param words the words of the command
 * @param earlier the run to restart, in place of starting the operation that the words name; null for none
 */
record Invocation(
        GuildHome home,
        Map<String, FunctionOperation> functions,
        BatchListener listener,
        List<String> words,
        String earlier) {

    Invocation {
        functions = Map.copyOf(functions);
        words = List.copyOf(words);
    }

    Invocation with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Invocation(home, functions, listener, all, earlier);
    }

    Invocation heardBy(BatchListener hearer) {
        return new Invocation(home, functions, hearer, words, earlier);
    }

    /** Replaces the function that is run. */
    Invocation running(FunctionOperation function) {
        List<String> all = new ArrayList<>(words);
        all.set(1, function.name());
        return new Invocation(home, Map.of(function.name(), function), listener, all, earlier);
    }

    /** Restarts a run, which knows its operation. */
    Invocation restarting(String run) {
        return new Invocation(home, functions, listener, words, run);
    }

    /** The words of the command, as a user would write them. */
    List<String> command() {
        if (earlier == null) {
            return words;
        }
        List<String> all = new ArrayList<>(words);
        all.set(1, "--restart");
        all.add(2, earlier);
        return all;
    }

    CommandResult execute() {
        CommandContext context = new CommandContext(
                Path.of("").toAbsolutePath(),
                home.environment(),
                ThisJvm.classPath(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> (stderr ? System.err : System.out).write(bytes, 0, length),
                listener,
                home.session());
        try {
            return new GuildCommands(context, functions).execute(command());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuildException("Interrupted; what was recorded is kept.", e);
        } catch (GuildException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }
}
