package nl.maatstaf.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The answer to who asks for a page that is not at this address: a sentence, and no page of ours around it. */
@Component
public class NotHere {

    private final I18NProvider texts;

    NotHere(I18NProvider texts) {
        this.texts = texts;
    }

    /** Answers. */
    public void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println(texts.getTranslation(Problem.NO_SUCH_PAGE.key(), Languages.DUTCH));
        response.getWriter().println(texts.getTranslation(Problem.NO_SUCH_PAGE.key(), Languages.ENGLISH));
    }
}
