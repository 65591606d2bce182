/**
 * The section `criteria`: what is judged.
 */
@NullMarked
package org.smppassay.scenario.criteria;

import org.jspecify.annotations.NullMarked;
