package org.jguild.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, which is unmounted when it is closed. */
final class MountedFileSystem implements AutoCloseable {

    private final Path folder;

    private MountedFileSystem(Path folder) {
        this.folder = folder;
    }

    /** Mounts a file system, or skips the test if that is not allowed. */
    static MountedFileSystem at(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                SystemTool.succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
                "needs the right to mount a tmpfs (root)");
        return new MountedFileSystem(folder);
    }

    MountedFileSystem readOnly() {
        assumeTrue(
                SystemTool.succeeds("mount", "-o", "remount,ro", folder.toString()),
                "needs the right to remount a tmpfs");
        return this;
    }

    /** Fills the file system; empty files can still be created. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (var file = Files.newOutputStream(folder.resolve("full"))) {
            while (true) {
                file.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() != 0) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        SystemTool.succeeds("umount", "-l", folder.toString());
    }
}
