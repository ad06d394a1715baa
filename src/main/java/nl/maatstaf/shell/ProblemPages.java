package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages shown instead of the one asked for: a sentence, what to do, and the way back. Never a stack trace. */
final class ProblemPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private ProblemPages() {}

    private abstract static class Page extends Div {

        final int show(Problem problem, int status) {
            addClassName("message");
            add(new H1(getTranslation(problem.key())), new Paragraph(getTranslation(problem.key() + ".do")),
                    new Anchor("./", getTranslation("problem.back")));
            return status;
        }
    }

    /** There is nothing at this address. */
    @AnonymousAllowed
    @ParentLayout(StartFrame.class)
    static final class NoSuchPage extends Page implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(Problem.NO_SUCH_PAGE, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The role of whoever is signed in may not see this. */
    @AnonymousAllowed
    @ParentLayout(StartFrame.class)
    static final class NotYours extends Page implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return show(Problem.NOT_YOURS, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A fault of ours. */
    @AnonymousAllowed
    @ParentLayout(StartFrame.class)
    static final class Failed extends Page implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            String reference = Reference.draw();
            LOG.error("A page could not be shown: {}", reference, parameter.getException());
            int status = show(Problem.FAILED, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            add(new Paragraph(getTranslation("problem.reference", reference)));
            return status;
        }
    }
}
