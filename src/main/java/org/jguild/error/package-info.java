/** What a user can get wrong, said in one sentence. The ground floor: every other package may use it. */
package org.jguild.error;
