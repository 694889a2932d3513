/**
 * How text is read and written, in one place for all packages: YAML, CSV, the words of a line, numbers and Java
 * literals. Whatever is written here is read back as the same value, by this program and by the tools that share
 * its files. It uses errors alone, and nothing in it knows of flags, runs or commands; begin with
 * {@link org.jguild.text.Yaml}.
 */
@NullMarked
package org.jguild.text;

import org.jspecify.annotations.NullMarked;
