package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.calltransfer.rest.internal.http.Answer;
import org.calltransfer.rest.internal.http.FakeRequest;
import org.calltransfer.rest.internal.http.ProblemException;
import org.junit.Test;

public class RouterTest {

    private final Router router = new Router(List.of(
            new Route("GET", "/things", request -> Answer.json(200, "list")),
            new Route("POST", "/things", request -> Answer.json(201, "new")),
            new Route("GET", "/things/{thing}/part", request -> Answer.json(200, request.parameter("thing")))));

    @Test
    public void methodAndPathTellTheRoute() throws IOException {
        assertThat(answer("GET", "/things").body()).asString().isEqualTo("\"list\"");
        assertThat(answer("POST", "/things").body()).asString().isEqualTo("\"new\"");
        assertThat(answer("HEAD", "/things").body()).asString().isEqualTo("\"list\"");
    }

    @Test
    public void aNameStandsForOneSegment() throws IOException {
        assertThat(answer("GET", "/things/a b/part").body()).asString().isEqualTo("\"a b\"");
    }

    @Test
    public void otherPathsAreNotFound() {
        for (String path : new String[] {null, "", "/", "/thing", "/things/", "/things/a", "/things/a/b/part"}) {
            assertThatThrownBy(() -> answer("GET", path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.answer().status()).isEqualTo(404));
        }
    }

    @Test
    public void anotherMethodIsToldWhichArePossible() {
        assertThatThrownBy(() -> answer("DELETE", "/things")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.answer().status()).isEqualTo(405);
            assertThat(e.answer().headers()).isEqualTo(Map.of("Allow", List.of("GET, POST")));
        });
    }

    private Answer answer(String method, String path) throws IOException {
        return router.answer(new FakeRequest(method, path).build());
    }
}
