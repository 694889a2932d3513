package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jguild.text.Digest;
import org.junit.jupiter.api.Test;

class SourceDigestTest {

    @Test
    void isComputedFromPathsAndContentsAsByThePythonTool() {
        SourceDigest digest = new SourceDigest();
        digest.add("a/é.py", "x = 1\n".getBytes(StandardCharsets.UTF_8));
        digest.add("b", new byte[0]);
        assertThat(digest.hex()).isEqualTo("6aa6e30f1d03ce8f5c725ec51f9bd5fb");
    }

    @Test
    void withoutFilesThereIsNoDigest() {
        assertThat(new SourceDigest().hex()).isNull();
    }

    @Test
    void filesAreAddedOneAfterAnother() {
        assertThat(Digest.sha1().add("a").add("bc").hex()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(Digest.sha256().add("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
