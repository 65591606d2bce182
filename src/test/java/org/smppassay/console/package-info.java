@NullMarked
package org.smppassay.console;

import org.jspecify.annotations.NullMarked;
