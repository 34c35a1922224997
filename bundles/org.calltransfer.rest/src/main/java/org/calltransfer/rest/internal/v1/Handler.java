package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import org.calltransfer.rest.internal.http.Answer;

/** Answers the requests of one route. */
@FunctionalInterface
interface Handler {

    /**
     * Returns the answer; refuses with a {@link org.calltransfer.rest.internal.http.ProblemException} or a
     * {@link org.calltransfer.api.TransferRefusedException}.
     *
     * @throws IOException if the client could not be read from
     */
    Answer handle(RestRequest request) throws IOException;
}
