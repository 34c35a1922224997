package org.calltransfer.itests.support;

/**
 * A user in {@code manager.conf}.
 *
 * @param read the classes of events it is sent, comma separated
 * @param write the classes of actions it may send, comma separated
 */
public record AmiUser(String name, String secret, String read, String write) {

    /** Sees and may do everything: the eyes of the test, never the product's. */
    static final AmiUser CHECKER = new AmiUser("checker", "checker", "all", "all");

    /** The product's user, with no more than it is told to need. */
    public static final AmiUser PRODUCT =
            new AmiUser("calltransfer", "calltransfer", "call,dialplan,system", "call,reporting");
}
