/** Tables of runs: columns, sorting, CSV and text. */
package org.jguild.compare;
