package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed process whose parent has not waited for it (a zombie) still has its process id, but is not alive. */
@Tag("slow")
class UnreapedProcessTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        RunningProgram.write(folder, project);
    }

    @Test
    void theRunOfAKilledCommandIsTerminated() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "sh",
                "-c",
                "\"$@\" & echo $! > \"$0\"; exec sleep 300",
                folder.resolve("command").toString()));
        words.addAll(Jvm.guild("run wait.sh"));
        try (RunningProgram running = RunningProgram.start(folder, project, words)) {
            String id = running.id();
            long command =
                    Long.parseLong(Files.readString(folder.resolve("command")).strip());
            ProcessHandle.of(command).orElseThrow().destroyForcibly();
            running.program().destroyForcibly();
            Wait.until(() -> isZombie(command));
            // A killed program may need some time to end, and until then its run is running.
            Wait.until(() -> isZombieOrGone(running.program().pid()));

            assertThat(project.guild("runs").text()).contains(" terminated");
            assertThat(project.with("QUICK", "1").guild("run --restart " + id).text())
                    .contains(" completed");
        }
    }

    @Test
    void aLockOfADeadProcessIsNotHeld() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.2 & echo $!; exec sleep 300").start();
        try {
            BufferedReader lines = parent.inputReader();
            String pid = lines.readLine();
            Wait.until(() -> isZombie(Long.parseLong(pid)));
            HandWrittenRun.completed(project.home(), "a".repeat(32), 1)
                    .without("exit_status", "stopped")
                    .file("LOCK", pid)
                    .file("LOCK.jguild", pid);

            assertThat(project.guild("runs").text()).contains(" terminated");
        } finally {
            parent.destroyForcibly();
        }
    }

    private static boolean isZombieOrGone(long pid) throws Exception {
        try {
            return isZombie(pid);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isZombie(long pid) throws Exception {
        return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
    }
}
