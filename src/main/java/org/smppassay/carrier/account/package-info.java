/**
 * The carrier's customers: who may bind, how often and how fast.
 */
@NullMarked
package org.smppassay.carrier.account;

import org.jspecify.annotations.NullMarked;
