package org.smppassay.conformance.script;

/** A script that can't be understood; says where. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptException(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
