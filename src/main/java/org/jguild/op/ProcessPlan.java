package org.jguild.op;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.run.RunProcesses;
import org.jspecify.annotations.Nullable;

/**
 * A process to start.
 *
 * @param command the program and its arguments, which are not passed through a shell
 * @param environment variables that are added to those of this process
 * @param directory its working directory
 * @param exitsOnStdinClose whether it exits when its standard input is closed, so that it does not outlive this process
 */
public record ProcessPlan(
        List<String> command, Map<String, String> environment, Path directory, boolean exitsOnStdinClose) {

    /** Copies the lists. */
    public ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Returns the run that the process belongs to; null if it belongs to no run. */
    @Nullable
    RunProcesses run() {
        String id = environment.get("RUN_ID");
        String runDirectory = environment.get("RUN_DIR");
        return id == null || runDirectory == null ? null : new RunProcesses(id, runDirectory);
    }
}
