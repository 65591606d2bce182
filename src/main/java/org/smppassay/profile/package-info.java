/**
 * What a buyer wants to know of a vendor before signing: what the vendor declares, which nobody here has verified, beside what
 * runs have measured, each against the buyer's requirement; what is neither is a question to ask.
 */
@NullMarked
package org.smppassay.profile;

import org.jspecify.annotations.NullMarked;
