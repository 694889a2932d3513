/** The tests that an optimizer of a user can run: published as the test jar of the library, with {@code OptimizerContract}. */
package org.jguild.search.contract;
