package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.run.RunProcesses;

/**
 * A process to start.
 *
 * @param command the program and its arguments; no shell reads them
 * @param environment variables added to those of this process
 * @param directory where it starts
 * @param lifeline whether it ends by itself when its standard input is closed, so that it does not outlive this process
 */
public record ProcessPlan(List<String> command, Map<String, String> environment, Path directory, boolean lifeline) {

    /** Copies the lists. */
    public ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The run that the process belongs to; null if it is none of a run. */
    RunProcesses run() {
        String id = environment.get("RUN_ID");
        String runDirectory = environment.get("RUN_DIR");
        return id == null || runDirectory == null ? null : new RunProcesses(id, runDirectory);
    }
}
