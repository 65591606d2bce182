@NullMarked
package org.smppassay.performance;

import org.jspecify.annotations.NullMarked;
