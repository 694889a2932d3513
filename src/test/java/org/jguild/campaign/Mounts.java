package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Mounted file systems, unmounted at the end. {@code tools/campaign} removes what a killed campaign leaves. */
final class Mounts implements AutoCloseable {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE = 100;

    private final Deque<Path> mounted = new ArrayDeque<>();

    /**
     * Checks that this user may mount.
     *
     * @throws Skipped if not
     */
    void require(Path folder) throws IOException {
        Files.createDirectories(folder);
        Shell.Ran ran = Shell.run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.toString());
        if (ran.status() != 0) {
            throw new Skipped("file systems cannot be mounted here (" + ran.text() + ").");
        }
        Shell.must("umount", folder.toString());
    }

    /** Mounts a memory file system with options such as {@code size=4m}. */
    void tmpfs(Path at, String options) throws IOException {
        mount(at, List.of("mount", "-t", "tmpfs", "-o", options, "none", at.toString()));
    }

    /** Mounts the file system in a file. */
    void loop(Path image, Path at, String options) throws IOException {
        mount(at, List.of("mount", "-o", "loop," + options, image.toString(), at.toString()));
    }

    private void mount(Path at, List<String> words) throws IOException {
        Files.createDirectories(at);
        Shell.must(words.toArray(String[]::new));
        mounted.push(at);
    }

    /** Changes the options of a mounted file system. */
    void remount(Path at, String options) throws IOException {
        Shell.must("mount", "-o", "remount," + options, at.toString());
    }

    /** Unmounts, and waits a little for who still uses it. */
    void unmount(Path at) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (Shell.run("umount", at.toString()).status() == 0) {
                mounted.remove(at);
                return;
            }
            Threads.sleep(PAUSE);
        }
        Shell.must("umount", "--lazy", at.toString());
        mounted.remove(at);
    }

    @Override
    public void close() throws IOException {
        while (!mounted.isEmpty()) {
            unmount(mounted.peek());
        }
    }
}
