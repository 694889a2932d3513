package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** Locks of processes other than this JVM. */
final class LockFiles {

    private LockFiles() {}

    /** A process that is gone. */
    static ProcessIdentity deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        process.destroyForcibly();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return identity;
    }

    /** Makes a running run one of a process that was killed together with its program. */
    static void abandon(Run run) throws IOException, InterruptedException {
        ProcessIdentity dead = deadProcess();
        write(run, dead, dead);
    }

    /** Names the process that records the end and the one that does the work. */
    static void write(Run run, ProcessIdentity recorder, ProcessIdentity worker) throws IOException {
        write(run, recorder.text() + "\n" + worker.text() + "\n", worker.pid());
    }

    /** Names the process that records the end, as long as it has not named the one that does the work. */
    static void write(Run run, ProcessIdentity recorder) throws IOException {
        write(run, recorder.text() + "\n", recorder.pid());
    }

    private static void write(Run run, String processes, long pid) throws IOException {
        Object inode = Files.getAttribute(run.guildDir(), "unix:ino");
        Files.writeString(run.guildDir().resolve("LOCK.jguild"), inode + "\n" + processes);
        Files.writeString(run.guildDir().resolve("LOCK"), Long.toString(pid));
    }
}
