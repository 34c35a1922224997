package org.calltransfer.rest.internal.v1;

import java.util.List;
import java.util.Map;
import org.calltransfer.rest.internal.http.Answer;

/** Platforms, as operators see them. */
final class PlatformResource {

    private final Platforms platforms;

    PlatformResource(Platforms platforms) {
        this.platforms = platforms;
    }

    Answer list(RestRequest request) {
        List<PlatformJson> visible = platforms.visibleTo(request.client()).stream()
                .map(PlatformJson::of)
                .toList();
        return Answer.json(200, Map.of("platforms", visible));
    }

    Answer get(RestRequest request) {
        return Answer.json(200, PlatformJson.of(platforms.platform(request)));
    }
}
