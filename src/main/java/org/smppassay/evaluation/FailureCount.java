package org.smppassay.evaluation;

/** Messages that failed with one status or error code, at one operator, on one day. */
public record FailureCount(String code, String operator, int day, long count) {}
