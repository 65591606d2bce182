@NullMarked
package org.smppassay.scenario.test;

import org.jspecify.annotations.NullMarked;
