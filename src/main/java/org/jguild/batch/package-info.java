/** One search: asks the optimizer, starts trials, records them, tells listeners. */
package org.jguild.batch;
