package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.rest.internal.http.Answer;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.Problem;
import org.calltransfer.rest.internal.http.ProblemException;
import org.calltransfer.rest.internal.login.RestContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Version 1 of the REST interface: every request is answered, at worst with a problem document. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect("(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + RestContext.NAME + ")")
@HttpWhiteboardServletPattern("/v1/*")
public final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);

    private final transient Router router;

    @Activate
    public RestServlet(@Reference Tenants tenants, @Reference Platforms platforms) {
        this.router = new Router(Routes.of(tenants, platforms));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).write(response);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        try {
            return router.answer(request);
        } catch (ProblemException e) {
            return e.answer();
        } catch (TransferRefusedException e) {
            return Answer.problem(Problem.of(ReasonStatus.of(e.reason()), e.reason(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} {} broke", request.getMethod(), request.getRequestURI(), e);
            return Answer.problem(Problem.of(Fault.INTERNAL, "the request broke: see the log"));
        }
    }
}
