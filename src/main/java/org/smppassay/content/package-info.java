/**
 * Rules on texts, such as carriers have: which words, whose signature, which way out. Pure: they know nothing of how a text
 * travels.
 */
@NullMarked
package org.smppassay.content;

import org.jspecify.annotations.NullMarked;
