package org.jguild.run;

import java.nio.file.Path;

/**
 * A file that a run keeps a copy of.
 *
 * @param file what to copy
 * @param path where the copy goes, relative to the run's directory, with {@code /} between names
 */
public record SourceFile(Path file, String path) {}
