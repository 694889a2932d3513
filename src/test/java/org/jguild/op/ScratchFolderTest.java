package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jguild.ChildJvm;
import org.jguild.error.GuildException;
import org.jguild.run.ProcessIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    private static final String RANDOM = "-0123456789abcdef";

    @TempDir
    Path temp;

    private Path parent;
    private ProcessIdentity here;

    @BeforeEach
    void prepare() throws IOException {
        parent = Files.createDirectory(temp.resolve("tmp"));
        here = ProcessIdentity.own();
    }

    /** A process that creates a folder, writes a file into it, and waits. */
    static final class Maker {

        private Maker() {}

        public static void main(String[] args) throws Exception {
            Path folder = ScratchFolder.create().path();
            Files.writeString(Files.createDirectories(folder.resolve("op/deep")).resolve("file"), "");
            Files.createSymbolicLink(folder.resolve("op/link"), Path.of(args[0]));
            System.out.println(folder);
            Thread.sleep(600_000);
        }
    }

    private Process maker(Path outside) throws IOException {
        List<String> options = List.of("-Djava.io.tmpdir=" + parent);
        return new ProcessBuilder(ChildJvm.words(Maker.class, options, List.of(outside.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void onlyTheUserHasAccessAndCloseRemovesIt() throws IOException {
        Path path;
        try (ScratchFolder folder = ScratchFolder.create(parent)) {
            path = folder.path();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            Files.writeString(path.resolve("file"), "");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void foldersOfKilledProcessesAreRemovedWithoutFollowingLinks() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "");
        Process killed = maker(outside);
        Process living = maker(outside);
        try {
            Path left = Path.of(killed.inputReader().readLine());
            Path used = Path.of(living.inputReader().readLine());
            killed.destroyForcibly().waitFor();
            assertThat(left).exists();
            ScratchFolder.create(parent).close();
            assertThat(left).doesNotExist();
            assertThat(used.resolve("op/deep/file")).exists();
            assertThat(outside.resolve("kept")).exists();
        } finally {
            killed.destroyForcibly();
            living.destroyForcibly();
        }
    }

    private ProcessIdentity ended() {
        return new ProcessIdentity(here.host(), here.boot(), here.namespace(), here.pid(), here.start() - 1);
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("file"), "");
        return folder;
    }

    private Path folder(String host, String boot, String namespace, long pid, long start) throws IOException {
        return folder("jguild-" + new ProcessIdentity(host, boot, namespace, pid, start).text() + RANDOM);
    }

    @Test
    void onlyFoldersOfProcessesThatCertainlyEndedAreRemoved() throws IOException {
        Path reused = folder("jguild-" + ended().text() + RANDOM);
        Path booted = folder(here.host(), "00000000", here.namespace(), 1, 1);
        Path otherHost = folder("00000000", here.boot(), here.namespace(), here.pid(), 1);
        Path otherContainer = folder(here.host(), here.boot(), here.namespace() + 1, here.pid(), 1);
        Path own = folder("jguild-" + here.text() + RANDOM);
        ScratchFolder.create(parent).close();
        assertThat(parent).isDirectoryContaining(otherHost::equals);
        assertThat(otherHost).exists();
        assertThat(otherContainer).exists();
        assertThat(own).exists();
        assertThat(reused).doesNotExist();
        assertThat(booted).doesNotExist();
    }

    @Test
    void onlyFoldersWithOurNamesAreRemoved() throws IOException {
        Path outside = folder("outside");
        Path longer = folder("jguild-" + ended().text() + RANDOM + "0");
        Path before = folder("my-jguild-" + ended().text() + RANDOM);
        Path old = folder("jguild1234567890");
        Path other = folder("jguild-notes");
        Path link = Files.createSymbolicLink(
                parent.resolve("jguild-" + ended().text() + RANDOM.replace('f', 'e')), outside);
        Path file = Files.writeString(parent.resolve("jguild-" + ended().text() + RANDOM.replace('f', 'd')), "");
        ScratchFolder.create(parent).close();
        assertThat(parent)
                .isDirectoryContaining(link::equals)
                .isDirectoryContaining(file::equals)
                .isDirectoryContaining(longer::equals)
                .isDirectoryContaining(before::equals)
                .isDirectoryContaining(old::equals)
                .isDirectoryContaining(other::equals);
        assertThat(outside.resolve("file")).exists();
    }

    @Test
    void aFolderOfAnotherUserIsKept() throws IOException {
        Path folder = folder("jguild-" + ended().text() + RANDOM);
        try {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            assumeTrue(false, "only root may give folders away");
        }
        ScratchFolder.create(parent).close();
        assertThat(folder.resolve("file")).exists();
    }

    @Test
    void aFolderThatCannotBeCreatedIsReportedInOneSentence() throws IOException {
        Path missing = temp.resolve("missing");
        assertThatThrownBy(() -> ScratchFolder.create(missing))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "Cannot create temporary files in " + missing + ": there is no such folder; make it a writable"
                                + " folder, or name another one with JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.");
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> ScratchFolder.create(file)).hasMessageContaining(file + ": it is a file;");
        assertThatThrownBy(() -> ScratchFolder.create(Path.of("/proc")))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("/proc: ");
    }
}
