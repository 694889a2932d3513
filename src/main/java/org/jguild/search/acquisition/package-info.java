/** What makes a point worth a trial, given what a model believes of it. */
package org.jguild.search.acquisition;
