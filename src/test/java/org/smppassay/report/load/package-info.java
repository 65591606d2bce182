@NullMarked
package org.smppassay.report.load;

import org.jspecify.annotations.NullMarked;
