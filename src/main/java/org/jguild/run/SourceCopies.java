package org.jguild.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.text.Digest;
import org.jguild.text.ShellWords;
import org.jspecify.annotations.Nullable;

/**
 * Copies source files into a run, lists them in its manifest and computes their digest. Links are not followed: the
 * caller resolves the links that it accepts, and passes their targets.
 */
final class SourceCopies {

    private final StringBuilder manifest = new StringBuilder();
    private final SourceDigest digest = new SourceDigest();

    /** Copies files in the order of their paths. */
    static SourceCopies copy(List<SourceFile> sources, Path runDir, DataFiles data) throws IOException {
        SourceCopies copies = new SourceCopies();
        List<SourceFile> ordered =
                sources.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
        for (SourceFile source : ordered) {
            copies.copy(source, runDir, data);
        }
        return copies;
    }

    private void copy(SourceFile source, Path runDir, DataFiles data) throws IOException {
        Path target = runDir.resolve(source.path()).normalize();
        if (!target.startsWith(runDir) || target.equals(runDir)) {
            throw new GuildException("Source file " + (source.file() == null ? source.path() : source.file())
                    + " cannot be copied to '" + source.path() + "', which lies outside the run directory.");
        }
        if (source.isFolder()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (source.linked()) {
            link(requireNonNull(source.file()), target, data);
            return;
        }
        byte[] content = source.text() == null
                ? read(requireNonNull(source.file()))
                : source.text().getBytes(StandardCharsets.UTF_8);
        write(source, target, content);
        digest.add(source.path(), content);
        String sha1 = Digest.sha1().add(content).hex();
        String quoted = ShellWords.quote(source.path());
        manifest.append("s " + quoted + " " + sha1 + " " + quoted + "\n");
    }

    private static void link(Path file, Path target, DataFiles data) throws IOException {
        try {
            data.link(file, target);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new GuildException("Cannot read the data file " + file + ", which the run needs.", e);
        }
    }

    private static byte[] read(Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new GuildException(
                    "Source file " + file + " is a link, which is not followed: name the file itself.");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new GuildException("Cannot read source file " + file + ", which the run needs a copy of.", e);
        }
    }

    private static void write(SourceFile source, Path target, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        SourcePermissions permissions = SourcePermissions.of(source);
        try (SeekableByteChannel out = Files.newByteChannel(target, options, permissions.forCreation())) {
            // Before the file has any content.
            permissions.restrict(target);
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                out.write(rest);
            }
        }
    }

    /** Returns the lines of the manifest. */
    String manifest() {
        return manifest.toString();
    }

    /** Returns the digest of all paths and contents; null if nothing was copied. */
    @Nullable
    String digest() {
        return digest.hex();
    }
}
