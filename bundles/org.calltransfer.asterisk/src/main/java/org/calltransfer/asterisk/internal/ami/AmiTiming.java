package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;

/**
 * The times and sizes of a link that nobody has to configure; shorter ones are for tests.
 *
 * @param ping a ping is sent this often
 * @param silence the link is given up after so long without an answer
 * @param boot how long to wait for the server to be fully booted; an account without the right to see it never does
 * @param firstPause the longest pause before the first new attempt; grows with the time without a connection
 * @param longestPause where that growth ends
 * @param refusedPause the pause after refused credentials: long, since too many attempts end in a ban
 * @param stable a link that lived so long starts again with the first pause
 * @param close how long a thread may take to end
 * @param events how many events may wait for the listener
 */
record AmiTiming(
        Duration ping,
        Duration silence,
        Duration boot,
        Duration firstPause,
        Duration longestPause,
        Duration refusedPause,
        Duration stable,
        Duration close,
        int events) {

    static final AmiTiming DEFAULT = new AmiTiming(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            10_000);
}
