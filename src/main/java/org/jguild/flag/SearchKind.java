package org.jguild.flag;

/** What a set of flag assignments asks for. */
public enum SearchKind {
    /** Every flag has one value: a single run. */
    SINGLE,
    /** Some flag has a list of values and none a range: the Cartesian product. */
    GRID,
    /** Some flag has a range: a search. */
    SEARCH
}
