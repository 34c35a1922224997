package org.calltransfer.itests.benchmark;

/**
 * One line that the link is meant to reach.
 *
 * @param ratio how the link compares with another client
 * @param limit what the ratio has to be: at least that much if more is better, otherwise at most
 */
record Acceptance(String title, double ratio, double limit, boolean moreIsBetter) {

    boolean reached() {
        return moreIsBetter ? ratio >= limit : ratio <= limit;
    }

    @Override
    public String toString() {
        return "%s: %.3f, wanted at %s %.2f: %s"
                .formatted(title, ratio, moreIsBetter ? "least" : "most", limit, reached() ? "reached" : "not reached");
    }
}
