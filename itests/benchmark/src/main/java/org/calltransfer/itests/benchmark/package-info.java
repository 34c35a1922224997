/**
 * Compares the AMI link of {@code org.calltransfer.asterisk} with bare asterisk-java and with a raw socket. Start reading at
 * {@link org.calltransfer.itests.benchmark.AmiBenchmark}.
 */
package org.calltransfer.itests.benchmark;
