/**
 * Search with tree-structured Parzen estimators (TPE). It uses {@code org.jguild.search.points}, and takes little
 * time with thousands of trials. Begin with {@link org.jguild.search.tpe.TpeProvider}.
 */
@NullMarked
package org.jguild.search.tpe;

import org.jspecify.annotations.NullMarked;
