package org.jguild.flag;

/** What a set of flag assignments requests. */
public enum SearchKind {
    /** Every flag has one value: a single run. */
    SINGLE,
    /** At least one flag has a list of values and none has a range: the Cartesian product. */
    GRID,
    /** At least one flag has a range: a search. */
    SEARCH
}
