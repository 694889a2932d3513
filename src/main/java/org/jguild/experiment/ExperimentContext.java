package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jguild.batch.BatchListener;
import org.jguild.op.OperationProcess.Output;

/**
 * Where a command runs.
 *
 * @param directory the current directory: scripts are looked for here
 * @param environment the environment variables
 * @param classPath what the front end's own code sees; Java operations see it too
 * @param clock the time, in the zone in which it is shown
 * @param notice takes one line that is shown before the work begins
 * @param output takes the output of a single run as it comes
 * @param progress hears how a batch goes
 * @param session what lasts from one command to the next
 */
public record ExperimentContext(
        Path directory,
        Map<String, String> environment,
        List<Path> classPath,
        Clock clock,
        Consumer<String> notice,
        Output output,
        BatchListener progress,
        Session session) {

    /** Copies the collections. */
    public ExperimentContext {
        environment = Map.copyOf(environment);
        classPath = List.copyOf(classPath);
    }

    /**
     * A context of a single command.
     *
     * @param directory the current directory: scripts are looked for here
     * @param environment the environment variables
     * @param classPath what the front end's own code sees; Java operations see it too
     * @param clock the time, in the zone in which it is shown
     * @param notice takes one line that is shown before the work begins
     * @param output takes the output of a single run as it comes
     * @param progress hears how a batch goes
     */
    public ExperimentContext(
            Path directory,
            Map<String, String> environment,
            List<Path> classPath,
            Clock clock,
            Consumer<String> notice,
            Output output,
            BatchListener progress) {
        this(directory, environment, classPath, clock, notice, output, progress, new Session());
    }
}
