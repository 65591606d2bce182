/** Sets results side by side: what differs, by how much, and whether the data prove it. Pure: files in, sentences out. */
@NullMarked
package org.smppassay.comparison;

import org.jspecify.annotations.NullMarked;
