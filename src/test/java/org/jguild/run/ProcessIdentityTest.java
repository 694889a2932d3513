package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is identified by its start time, not by its name. */
class ProcessIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a b", "a) Z 1 (", "\\377\\376", "x\\303("})
    void aLivingProcessIsAliveWhateverItsNameIs(String name) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/comm")), "a process cannot name itself here");
        Process process = new ProcessBuilder(
                        "sh", "-c", "printf '" + name + "' > /proc/$$/comm && echo named && read end")
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("named");

            ProcessIdentity identity = ProcessIdentity.of(process.pid());

            assertThat(identity.isAlive()).isTrue();
            assertThat(ProcessIdentity.parse(identity.text())).contains(identity);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aThreadThatWasInterruptedStillSeesThatAProcessIsAlive() {
        Thread.currentThread().interrupt();
        boolean alive = ProcessIdentity.own().isAlive();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(alive).isTrue();
    }

    @Test
    void anEndedOrAnotherProcessIsNotAlive() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        ProcessIdentity later = new ProcessIdentity(
                identity.host(), identity.boot(), identity.namespace(), identity.pid(), identity.start() + 1);

        assertThat(later.isAlive()).isFalse();
        process.destroyForcibly().waitFor();

        assertThat(identity.isAlive()).isFalse();
    }
}
