package org.calltransfer.itests.benchmark;

import java.util.function.UnaryOperator;

/** One of the clients that are compared, logged in. */
interface Client extends AutoCloseable {

    interface Factory {
        Client open(Account account, Listener listener) throws Exception;
    }

    /** Is told each wanted event, on the thread on which the client's user would act on it. */
    interface Listener {
        /** @param headers gives the value of a header by its name; null or empty if there is none */
        void told(UnaryOperator<String> headers);
    }

    /**
     * Sends a request and waits for its end.
     *
     * @return nanoseconds from the call that sends until the thread that acts on the answer has it
     */
    long exchange(Request request) throws Exception;

    @Override
    void close();
}
