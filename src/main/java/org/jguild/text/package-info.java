/**
 * The trades of text that several packages practise, each of them once: how YAML, CSV, words of a line, numbers and Java
 * literals are read and written. Whatever is written here is read back as the same value, by this program and by the tools
 * that share its files. Nothing in here knows of flags, runs or commands.
 */
package org.jguild.text;
