/** The Java API: experiments from plain Java code, without a notebook. */
package org.jguild;
