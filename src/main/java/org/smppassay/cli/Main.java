package org.smppassay.cli;

/** Starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("assay");
    }
}
