/**
 * What is told to people, apart from the language it is told in: phrases are data, and each language has words for them.
 */
@NullMarked
package org.smppassay.wording;

import org.jspecify.annotations.NullMarked;
