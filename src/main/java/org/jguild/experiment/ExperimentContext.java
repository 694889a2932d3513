package org.jguild.experiment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jguild.batch.BatchListener;
import org.jguild.op.OperationProcess.Output;

/**
 * The environment in which a command runs.
 *
 * @param directory the current directory, in which scripts are searched
 * @param environment the environment variables
 * @param classPath the class path of the front end's own code, which Java operations use too
 * @param clock the clock, with the time zone in which times are shown
 * @param notice receives one line that is shown before the work begins
 * @param output receives the output of a single run while it runs
 * @param progress receives the progress of a batch
 * @param session the settings and stores that are kept from one command to the next
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
     * Creates the context of a single command.
     *
     * @param directory the current directory, in which scripts are searched
     * @param environment the environment variables
     * @param classPath the class path of the front end's own code, which Java operations use too
     * @param clock the clock, with the time zone in which times are shown
     * @param notice receives one line that is shown before the work begins
     * @param output receives the output of a single run while it runs
     * @param progress receives the progress of a batch
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
