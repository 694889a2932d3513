/** How flags are written and what they mean: decoding, encoding, domains and search spaces. */
package org.jguild.flag;
