/**
 * Reads and writes text for all packages: YAML, CSV, the words of a line, numbers and Java literals. Every written value
 * is read back as the same value, by JGuild and by the programs that share its files. This package uses only the package
 * error; it does not depend on flags, runs or commands. Start with {@link org.jguild.text.Yaml}.
 */
@NullMarked
package org.jguild.text;

import org.jspecify.annotations.NullMarked;
