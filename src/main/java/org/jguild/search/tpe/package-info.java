/** Search with tree-structured Parzen estimators. */
package org.jguild.search.tpe;
