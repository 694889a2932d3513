package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCopiesTest {

    @TempDir
    Path temp;

    private RunStore store() {
        return new RunStore(temp.resolve("home"), Clock.systemUTC());
    }

    private Path source(String name, String permissions) throws IOException {
        Path file = temp.resolve("project").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x = 1\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static NewRun run(Path file, String path) {
        return new NewRun(SampleRuns.SCRIPT, FlagValues.NONE, "", Map.of(), List.of(new SourceFile(file, path)));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @CsvSource({"rw-------", "rwx------", "rw-r-----", "r--------", "rwxr-x---", "rw----r--"})
    void aCopyIsReadableOnlyByUsersWhoMayReadTheSource(String permissions) throws IOException {
        Path file = source("lib/train.py", permissions);
        RunStore store = store();
        Run batch = store.createBatch(SampleRuns.of(FlagValues.NONE), run(file, "lib/train.py"));
        Run trial = SampleRuns.trial(store, batch, 0.1);
        Run single = store.create(run(file, "lib/train.py"));
        for (Run run : List.of(batch.proto(), trial, single)) {
            Path copy = run.dir().resolve("lib/train.py");
            assertThat(copy).hasContent("x = 1\n");
            assertThat(permissions(copy)).isEqualTo(permissions);
        }
    }

    @Test
    void aFolderThatOthersCannotEnterRestrictsTheCopy() throws IOException {
        Path file = source("private/deep/train.py", "rwxr-xr-x");
        Set<PosixFilePermission> closed = PosixFilePermissions.fromString("rwxr-x---");
        Files.setPosixFilePermissions(temp.resolve("project/private"), closed);
        Path copy = store().create(run(file, "private/deep/train.py")).dir().resolve("private/deep/train.py");
        assertThat(permissions(copy)).isEqualTo("rwxr-x---");
    }

    @Test
    void theOwnerMayStillExecuteTheCopy() throws IOException {
        Path copy = store().create(run(source("train.sh", "rwxr-xr-x"), "train.sh"))
                .dir()
                .resolve("train.sh");
        assertThat(permissions(copy)).startsWith("rwx");
    }

    @Test
    void permissionsOfTheGroupOfTheSourceAreNotGivenToAnotherGroup() throws IOException {
        Path file = source("train.py", "rwxr-x--x");
        try {
            UserPrincipalLookupService users = file.getFileSystem().getUserPrincipalLookupService();
            Files.getFileAttributeView(file, PosixFileAttributeView.class)
                    .setGroup(users.lookupPrincipalByGroupName("nogroup"));
        } catch (IOException e) {
            assumeTrue(false, "only root may give files to any group");
        }
        Path copy = store().create(run(file, "train.py")).dir().resolve("train.py");
        assertThat(permissions(copy)).isEqualTo("rwx--x--x");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path secret = source("secret", "rw-------");
        Path link = Files.createSymbolicLink(temp.resolve("train.py"), secret);
        RunStore store = store();
        assertThatThrownBy(() -> store.create(run(link, "train.py")))
                .isInstanceOf(GuildException.class)
                .hasMessage("Source file " + link + " is a link, which is not followed: name the file itself.");
    }
}
