/**
 * What is wrong with a text before it is sent: rules, the places they speak of, and what to do. Pure: a text and a choice
 * of rules come in, findings go out.
 */
@NullMarked
package org.smppassay.content.lint;

import org.jspecify.annotations.NullMarked;
