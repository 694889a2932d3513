/** Search with tree-structured Parzen estimators (TPE). */
package org.jguild.search.tpe;
