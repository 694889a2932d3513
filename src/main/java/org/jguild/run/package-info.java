/** Runs on disk, in the layout of Guild AI. */
package org.jguild.run;
