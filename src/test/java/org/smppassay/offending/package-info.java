/** Small houses where the rules are broken on purpose, one way each, to show that the rules notice. */
package org.smppassay.offending;
