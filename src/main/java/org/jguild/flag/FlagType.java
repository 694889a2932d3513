package org.jguild.flag;

/** The declared or detected type of a flag. */
public enum FlagType {
    /** Any value, as it decodes. */
    ANY,
    /** Text. */
    STRING,
    /** An integer. */
    INT,
    /** A real number; an integer is converted to a real number. */
    FLOAT,
    /** An integer or a real number, as written. */
    NUMBER,
    /** True or false. */
    BOOLEAN
}
