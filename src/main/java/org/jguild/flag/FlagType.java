package org.jguild.flag;

/** The declared or detected type of a flag. */
public enum FlagType {
    /** Any value, as it decodes. */
    ANY,
    /** Text. */
    STRING,
    /** A whole number. */
    INT,
    /** A real number; a whole one is made real. */
    FLOAT,
    /** A whole or a real number, as written. */
    NUMBER,
    /** True or false. */
    BOOLEAN
}
