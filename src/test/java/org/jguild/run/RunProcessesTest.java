package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.ChildJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunProcessesTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final RunProcesses run = new RunProcesses(ID, "/home/user/.guild/runs/" + ID);
    private final List<Process> started = new ArrayList<>();

    private Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        started.add(process);
        process.inputReader().readLine();
        return process;
    }

    private Process start(String id, String directory) throws IOException {
        return start(Map.of("RUN_ID", id, "RUN_DIR", directory), "sh", "-c", "echo; exec sleep 600");
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void bothVariablesMustBeThoseOfTheRun() throws IOException {
        Process one = start(ID, run.directory());
        Process two = start(ID, run.directory());
        start(ID, run.directory() + "0");
        start(ID, "/elsewhere" + run.directory());
        start(ID + "0", run.directory());
        start("x" + ID, run.directory());
        start(Map.of("RUN_ID", ID), "sh", "-c", "echo; exec sleep 600");
        start(Map.of("OLD_RUN_ID", ID, "MY_RUN_DIR", run.directory()), "sh", "-c", "echo; exec sleep 600");
        start(Map.of("NOTE", "RUN_ID=" + ID, "RUN_DIR", run.directory()), "sh", "-c", "echo; exec sleep 600");
        // Arguments are not environment variables.
        start(Map.of(), "sh", "-c", "echo; exec sleep 600", "RUN_ID=" + ID, "RUN_DIR=" + run.directory());
        assertThat(run.living()).containsExactlyInAnyOrder(one.toHandle(), two.toHandle());
    }

    @Test
    void anEndedProcessIsNotListed() throws Exception {
        Process process = start(ID, run.directory());
        process.destroyForcibly().waitFor();
        assertThat(run.living()).isEmpty();
    }

    /** A program that lists the processes of the run in its environment variables. */
    static final class Lister {

        private Lister() {}

        public static void main(String[] args) {
            System.out.println(new RunProcesses(System.getenv("RUN_ID"), System.getenv("RUN_DIR")).living());
        }
    }

    @Test
    void theCallerAndItsAncestorsAreNotListed() throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; exit", "sh"));
        command.addAll(ChildJvm.words(Lister.class, List.of(), List.of()));
        ProcessBuilder shell = new ProcessBuilder(command);
        shell.environment().putAll(Map.of("RUN_ID", ID, "RUN_DIR", run.directory()));
        Process process = shell.redirectErrorStream(true).start();
        assertThat(process.inputReader().readLine()).isEqualTo("[]");
        assertThat(process.waitFor()).isZero();
    }
}
