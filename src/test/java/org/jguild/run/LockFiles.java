package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** Writes locks of other processes than this JVM. */
final class LockFiles {

    private LockFiles() {}

    /** Returns the identity of a process that has ended. */
    static ProcessIdentity deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        process.destroyForcibly();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return identity;
    }

    /** Replaces the lock of a running run by one of a process that was killed together with its program. */
    static void abandon(Run run) throws IOException, InterruptedException {
        ProcessIdentity dead = deadProcess();
        write(run, dead, dead);
    }

    /** Writes a lock with a recorder and a worker. */
    static void write(Run run, ProcessIdentity recorder, ProcessIdentity worker) throws IOException {
        write(run, recorder.text() + "\n" + worker.text() + "\n", worker.pid());
    }

    /** Writes a lock with a recorder that has not written its worker yet. */
    static void write(Run run, ProcessIdentity recorder) throws IOException {
        write(run, recorder.text() + "\n", recorder.pid());
    }

    private static void write(Run run, String processes, long pid) throws IOException {
        Object inode = Files.getAttribute(run.guildDir(), "unix:ino");
        Files.writeString(run.guildDir().resolve("LOCK.jguild"), inode + "\n" + processes);
        Files.writeString(run.guildDir().resolve("LOCK"), Long.toString(pid));
    }
}
