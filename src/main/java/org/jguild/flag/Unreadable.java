package org.jguild.flag;

import org.jguild.error.GuildException;

/** Errors about values that begin like a list or a range but cannot be parsed. */
final class Unreadable {

    private static final String FORMS = "write a range as [LOW:HIGH], a list as [A,B], or quote text as \"'[text'\"";

    private Unreadable() {}

    static GuildException open(String assignment, Balance.Open open) {
        return open == Balance.Open.QUOTE
                ? new GuildException(assignment
                        + ": the quote is never closed; close it, or put the other kind of quotes around the value.")
                : new GuildException(assignment + ": this range or list is not readable, its bracket is never closed; "
                        + FORMS + ".");
    }

    static GuildException value(String name, String text) {
        return new GuildException(name + "=" + text + ": this range or list is not readable; " + FORMS + ".");
    }

    static GuildException missingBound(String name, String text) {
        return new GuildException(name + "=" + text + ": this range lacks a bound; write both, as in [LOW:HIGH].");
    }
}
