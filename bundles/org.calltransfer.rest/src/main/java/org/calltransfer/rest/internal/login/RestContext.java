package org.calltransfer.rest.internal.login;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.calltransfer.rest.internal.http.Answer;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.Problem;
import org.calltransfer.rest.internal.http.ProblemException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web context of the REST interface: whatever is in it needs a login. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = RestContext.NAME, path = "/calltransfer")
public final class RestContext extends ServletContextHelper {

    public static final String NAME = "calltransfer";

    private static final Logger LOG = LoggerFactory.getLogger(RestContext.class);

    private final AccessControl access;

    @Activate
    public RestContext(BundleContext bundleContext, @Reference AccessControl access) {
        super(bundleContext.getBundle());
        this.access = access;
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Client client = access.admit(request);
            client.putTo(request);
            request.setAttribute(REMOTE_USER, client.name());
            return true;
        } catch (ProblemException e) {
            e.answer().write(response);
        } catch (RuntimeException e) {
            LOG.error("A login broke", e);
            Answer.problem(Problem.of(Fault.INTERNAL, "the login broke: see the log"))
                    .write(response);
        }
        return false;
    }
}
